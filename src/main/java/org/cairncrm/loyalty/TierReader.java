package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.rules.documents.DocumentText;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the tiers of a loyalty programme and makes the checks that its schema cannot make. */
final class TierReader {
  private static final int MONTHS = 12;

  private final DocumentText text;
  private final ZoneId zone;

  TierReader(DocumentText text, ZoneId zone) {
    this.text = text;
    this.zone = zone;
  }

  TierRules read(JsonNode written) {
    TierMeasure measure =
        EnumWord.find(TierMeasure.class, written.path("by").asString(""))
            .orElse(TierMeasure.POINTS);
    TierWindow window =
        EnumWord.find(TierWindow.class, written.path("window").asString(""))
            .orElse(TierWindow.ROLLING);
    if (written.has("months") && window != TierWindow.ROLLING) {
      text.fault("/tiers/months", "'months' is only for a rolling window");
    }
    return new TierRules(
        measure,
        currency(written, measure),
        window,
        written.path("months").asInt(MONTHS),
        written.path("downgrade").asString("").equals("step"),
        written.path("graceDays").asInt(0),
        tiers(written.path("levels")),
        zone);
  }

  private @Nullable Currency currency(JsonNode written, TierMeasure measure) {
    if (measure != TierMeasure.SPEND) {
      if (written.has("currency")) {
        text.fault("/tiers/currency", "'currency' is only for 'by: spend'");
      }
      return null;
    }
    if (!written.has("currency")) {
      text.fault("/tiers", "'currency' is missing: the spend must be in one currency");
      return null;
    }
    try {
      return Currency.getInstance(written.path("currency").asString(""));
    } catch (IllegalArgumentException unknown) {
      text.fault("/tiers/currency", "must be the code of a currency, such as EUR");
      return null;
    }
  }

  private List<Tier> tiers(JsonNode written) {
    List<Tier> tiers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < written.size(); i++) {
      JsonNode tier = written.path(i);
      String name = tier.path("tier").asString("");
      BigDecimal from = tier.path("from").isNumber() ? tier.path("from").decimalValue() : before;
      if (!names.add(name)) {
        text.fault(
            "/tiers/levels/" + i + "/tier", "'tier' must differ from the tiers before: " + name);
      }
      if (i > 0 && tier.has("from") && from.compareTo(before) <= 0) {
        text.fault(
            "/tiers/levels/" + i + "/from",
            "'from' must be more than the tier before asks for: " + before.toPlainString());
      }
      before = from;
      tiers.add(new Tier(name, tier.path("title").asString(""), from));
    }
    return List.copyOf(tiers);
  }
}
