package org.cairncrm.offers.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.cairncrm.offers.OfferAudience;
import org.cairncrm.offers.OfferTerms;
import org.cairncrm.offers.OfferText;
import org.cairncrm.offers.OfferTexts;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shell.web.FieldFaults;
import org.jspecify.annotations.Nullable;

/** The form of an offer as it was typed. Collects the fields that cannot be read. */
final class OfferForm {
  private static final String WHOLE = "must be a whole number";
  private static final String DAY = "must be a day such as 2026-03-05";
  private static final String CURRENCY = "must be a currency, such as EUR";

  /** The last day of a form that named none, which is a fault of its own. */
  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private final Map<String, String> typed;
  private final OfferAudience audience;
  private final Checks checks = new Checks();

  OfferForm(Map<String, String> typed, OfferAudience audience) {
    this.typed = typed;
    this.audience = audience;
  }

  /** The terms that are asked for. Fields that cannot be read are left out. */
  OfferTerms terms() {
    LocalDate until = read("until", LocalDate::parse, DAY);
    if (text("until") == null) {
      checks.add("until", "is required");
    }
    return new OfferTerms(
        Objects.requireNonNullElse(text("title"), ""),
        texts(),
        audience,
        Objects.requireNonNullElse(text("reward"), ""),
        read("currency", Currency::getInstance, CURRENCY),
        read("validFrom", LocalDate::parse, DAY),
        Objects.requireNonNullElse(until, NO_DAY),
        read("limit", Integer::valueOf, WHOLE),
        read("controlPercent", Integer::valueOf, WHOLE),
        read("attributionDays", Integer::valueOf, WHOLE));
  }

  private @Nullable OfferTexts texts() {
    List<@Nullable OfferText> all = new ArrayList<>();
    for (Language language : Language.values()) {
      String suffix = "." + language.name().toLowerCase(Locale.ROOT);
      String title = text("title" + suffix);
      String words = text("text" + suffix);
      if (title == null && words != null) {
        checks.add("texts", "need a title in each language that has a text");
      }
      all.add(title == null ? null : new OfferText(title, words));
    }
    return all.stream().allMatch(Objects::isNull)
        ? null
        : new OfferTexts(all.get(0), all.get(1), all.get(2), all.get(3));
  }

  private @Nullable String text(String field) {
    String text = typed.getOrDefault(field, "").strip();
    return text.isEmpty() ? null : text;
  }

  private <T> @Nullable T read(String field, Function<String, T> reader, String message) {
    String text = text(field);
    try {
      return text == null ? null : reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      checks.add(field, message);
      return null;
    }
  }

  /** The faults of the fields and of the terms, by the fields of the form. */
  Map<String, String> faults(OfferTerms terms, FieldFaults faults) {
    Map<String, String> all = new LinkedHashMap<>();
    FieldFaults.of(new Invalid(checks.faults())).forEach(all::putIfAbsent);
    faults.of(terms).forEach(all::putIfAbsent);
    return all;
  }

  /** The fields of terms that are changed. */
  static Map<String, String> of(OfferTerms terms) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("title", terms.title());
    typed.put("reward", terms.reward());
    put(typed, "currency", terms.currency());
    put(typed, "validFrom", terms.validFrom());
    put(typed, "until", terms.until());
    put(typed, "limit", terms.limit());
    put(typed, "controlPercent", terms.controlPercent());
    put(typed, "attributionDays", terms.attributionDays());
    put(typed, "customer", terms.audience().customer());
    OfferTexts texts = terms.texts();
    for (Language language : Language.values()) {
      OfferText written = texts == null ? null : texts.written(language);
      String suffix = "." + language.name().toLowerCase(Locale.ROOT);
      if (written != null) {
        typed.put("title" + suffix, written.title());
        put(typed, "text" + suffix, written.text());
      }
    }
    return typed;
  }

  private static void put(Map<String, String> typed, String field, @Nullable Object value) {
    if (value != null) {
      typed.put(field, value.toString());
    }
  }
}
