package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentText;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the parts of a loyalty programme, and adds their faults. Parts with faults are left out.
 */
final class ProgrammeReader {
  private final DocumentText text;
  private final ProgrammeVersion programme;
  private final RuleReader rules;
  private final ZoneId zone;
  private final PointsRounding rounding;

  /**
   * @param events finds a kind of event by its name
   * @param zone the zone of the business, unless the programme names another
   */
  ProgrammeReader(
      DocumentText text,
      ProgrammeVersion programme,
      Rules rules,
      Function<String, EventKind> events,
      ZoneId zone) {
    this.text = text;
    this.programme = programme;
    this.zone = zone(zone);
    this.rules = new RuleReader(text, programme, rules, events, this.zone);
    this.rounding =
        EnumWord.find(PointsRounding.class, text.json().path("rounding").asString(""))
            .orElse(PointsRounding.FLOOR);
  }

  private ZoneId zone(ZoneId otherwise) {
    JsonNode written = text.json().path("zone");
    if (!written.isString()) {
      return otherwise;
    }
    if (BusinessZone.isKnown(written.asString())) {
      return ZoneId.of(written.asString());
    }
    text.fault("/zone", "must be a time zone of the form Area/City, such as Europe/Warsaw, or UTC");
    return otherwise;
  }

  LoyaltyProgramme programme() {
    JsonNode document = text.json();
    List<PointsRule> points = new ArrayList<>();
    List<RewardRule> rewards = new ArrayList<>();
    if (document.path("points").isObject()) {
      points.add(simplePoints(document.path("points")));
    }
    for (int i = 0; i < document.path("earning").size(); i++) {
      earning(document.path("earning").path(i), "/earning/" + i, points, rewards);
    }
    for (int i = 0; i < document.path("rewards").size(); i++) {
      JsonNode written = document.path("rewards").path(i);
      String at = "/rewards/" + i;
      RuleTerms terms = rules.terms(written, at);
      Reward gives = gives(written.path("gives"), at + "/gives");
      if (gives != null) {
        rewards.add(
            new RewardRule(
                terms,
                gives,
                List.of(),
                terms.hasConditions() || written.has("on"),
                rules.sentence(written, at, "because", terms.on()),
                rules.sentence(written, at, "declined", terms.on()),
                rules.sentence(written, at, "unknown", terms.on())));
      }
    }
    points.sort(Comparator.comparingInt(rule -> -rule.terms().priority()));
    rewards.sort(Comparator.comparingInt(rule -> -rule.terms().priority()));
    return new LoyaltyProgramme(
        programme,
        document.path("title").asString(""),
        policy(document),
        document.path("enrolment").asString("").equals("on-request"),
        limits(document),
        document.path("stack").asString("").equals("best"),
        List.copyOf(points),
        List.copyOf(rewards),
        document.path("tiers").isObject()
            ? new TierReader(text, zone).read(document.path("tiers"))
            : null);
  }

  private ProgrammeLimits limits(JsonNode document) {
    List<Budget> budgets = new ArrayList<>();
    for (BudgetKind kind : BudgetKind.values()) {
      String key = EnumWord.of(kind);
      Set<CapPeriod> known = EnumSet.noneOf(CapPeriod.class);
      List<PointsCap> caps = caps(document.path("budget").path(key));
      for (int i = 0; i < caps.size(); i++) {
        if (!known.add(caps.get(i).per())) {
          text.fault(
              "/budget/" + key + "/" + i + "/per", "There is a budget for this period already");
        }
        budgets.add(new Budget(kind, caps.get(i).most(), caps.get(i).per()));
      }
    }
    return new ProgrammeLimits(caps(document.path("caps")), List.copyOf(budgets), zone);
  }

  private PointsPolicy policy(JsonNode document) {
    try {
      return PointsPolicy.of(document, zone);
    } catch (DateTimeException unreadable) {
      // the schema names the fault
      return PointsPolicy.standard(zone);
    }
  }

  private PointsRule simplePoints(JsonNode written) {
    return new PointsRule(
        rules.terms(written, "/points"),
        Map.of(),
        PointsRate.perUnit(decimal(written.path("pointsPerUnit"))),
        rounding,
        List.of(),
        List.of(),
        written.path("activateAfterDays").asInt(0));
  }

  private void earning(
      JsonNode written, String at, List<PointsRule> points, List<RewardRule> rewards) {
    RuleTerms terms = rules.terms(written, at);
    JsonNode gives = written.path("gives");
    List<PointsCap> caps = caps(written.path("caps"));
    if (gives.has("per")) {
      if (terms.once()) {
        text.fault(at + "/once", "is only for points for the order as a whole, and for rewards");
      }
      points.add(
          new PointsRule(
              terms,
              rates(gives, at + "/gives/per"),
              null,
              rounding,
              bonuses(written.path("multiply"), at + "/multiply"),
              caps,
              written.path("activateAfterDays").asInt(0)));
    } else if (gives.path("points").isNumber() && !gives.path("points").isIntegralNumber()) {
      text.fault(
          at + "/gives/points",
          "'points' must be a whole number, unless 'per' says for which amount");
    } else if (gives.path("points").asLong(0) > 0) {
      if (written.has("multiply")) {
        text.fault(at + "/multiply", "'multiply' is only for points per amount");
      }
      rewards.add(
          new RewardRule(
              terms,
              new PointsReward(gives.path("points").asLong()),
              caps,
              true,
              null,
              null,
              null));
    }
  }

  private Map<Currency, PointsRate> rates(JsonNode gives, String at) {
    Map<Currency, PointsRate> rates = new LinkedHashMap<>();
    for (int i = 0; i < gives.path("per").size(); i++) {
      JsonNode rate = gives.path("per").path(i);
      Currency currency = currency(rate.path("currency"), at + "/" + i + "/currency");
      BigDecimal amount = decimal(rate.path("amount"));
      if (currency != null
          && amount.signum() > 0
          && rates.put(currency, new PointsRate(decimal(gives.path("points")), amount)) != null) {
        text.fault(at + "/" + i + "/currency", "There is an amount for " + currency + " already");
      }
    }
    return rates;
  }

  private @Nullable Currency currency(JsonNode written, String at) {
    try {
      return written.isString() ? Currency.getInstance(written.asString()) : null;
    } catch (IllegalArgumentException unknown) {
      text.fault(at, "must be the code of a currency, such as EUR");
      return null;
    }
  }

  private List<PointsBonus> bonuses(JsonNode written, String at) {
    List<PointsBonus> bonuses = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      JsonNode bonus = written.path(i);
      bonuses.add(
          new PointsBonus(
              decimal(bonus.path("factor")),
              rules.period(bonus, at + "/" + i),
              rules.condition(bonus, at + "/" + i)));
    }
    return bonuses;
  }

  private static List<PointsCap> caps(JsonNode written) {
    List<PointsCap> caps = new ArrayList<>();
    for (JsonNode cap : written) {
      caps.add(
          new PointsCap(
              cap.path("most").asLong(0),
              EnumWord.find(CapPeriod.class, cap.path("per").asString("")).orElse(CapPeriod.EVER)));
    }
    return caps;
  }

  private @Nullable Reward gives(JsonNode gives, String at) {
    if (gives.has("voucher")) {
      return VoucherRewardReader.read(gives.path("voucher"), at + "/voucher", text);
    }
    if (gives.has("gift")) {
      return gift(gives.path("gift"), at + "/gift");
    }
    if (gives.has("status")) {
      return status(gives.path("status"), at + "/status");
    }
    return gives.path("points").asLong(0) > 0
        ? new PointsReward(gives.path("points").asLong())
        : null;
  }

  private GiftReward gift(JsonNode gift, String at) {
    if (gift.has("cost") != gift.has("currency")) {
      text.fault(at, "'cost' and 'currency' belong together: give both or neither");
    }
    Currency currency = currency(gift.path("currency"), at + "/currency");
    return new GiftReward(
        gift.path("sku").asString(""),
        gift.path("title").asString(""),
        currency == null || !gift.path("cost").isNumber()
            ? null
            : new Money(gift.path("cost").decimalValue(), currency).rounded());
  }

  /** The tier must be one of this programme. */
  private StatusReward status(JsonNode status, String at) {
    String tier = status.path("tier").asString("");
    List<String> tiers =
        text.json()
            .path("tiers")
            .path("levels")
            .valueStream()
            .map(level -> level.path("tier").asString(""))
            .toList();
    if (tiers.isEmpty()) {
      text.fault(at, "'status' needs 'tiers', and this programme has none");
    } else if (!tiers.contains(tier)) {
      text.fault(at + "/tier", "'tier' must be one of the tiers " + String.join(", ", tiers));
    }
    return new StatusReward(tier, status.path("days").asInt(1));
  }

  private static BigDecimal decimal(JsonNode written) {
    return written.isNumber() ? written.decimalValue() : BigDecimal.ZERO;
  }
}
