package org.cairncrm.loyalty.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.rules.documents.web.ConditionWords;
import org.cairncrm.shared.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The rules of a loyalty programme in words, in the language of the page. */
@Component
class ProgrammeSentences {
  /** The kind of event that rules look at. */
  static final String ORDER = "order-placed";

  /** The forms of repeat purchase, in the order of a sentence. */
  static final List<String> FORMS =
      List.of(
          "nth", "every", "withinDays", "backAfterDays", "sameProductWithinDays", "monthsInARow");

  /** The keys of a rule that let an order or another event bring its reward. */
  private static final List<String> CONDITIONS = List.of("when", "products", "repeat", "on");

  private static final List<String> PERIODS = List.of("day", "week", "month", "year", "ever");

  private final ConditionWords words;

  ProgrammeSentences(ConditionWords words) {
    this.words = words;
  }

  /** A text of the page. */
  String text(String key, Object... filled) {
    return words.text(key, filled);
  }

  /**
   * A rule in one sentence, such as {@code 10 % voucher, valid 60 days, for every 3rd order}. A
   * reward without any condition is granted by its name alone.
   *
   * @param list {@code earning} or {@code rewards}
   */
  String rule(String list, JsonNode rule) {
    boolean granted =
        list.equals("rewards")
            && CONDITIONS.stream().noneMatch(rule::has)
            && !rule.path("once").asBoolean(false);
    if (granted) {
      return sentence(text("loyalty.said.granted", gives(rule.path("gives"))));
    }
    String gives = gives(rule.path("gives"));
    String rewarded = rewarded(rule);
    return sentence(gives.isEmpty() ? rewarded : text("loyalty.said.rule", gives, rewarded));
  }

  /** A sentence begins with a capital letter. */
  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Language.ofPage().locale()) + words.substring(1);
  }

  /** The event, orders and conditions that a rule rewards. */
  String rewarded(JsonNode rule) {
    String on = rule.path("on").asString(ORDER);
    JsonNode repeat = rule.path("repeat");
    List<String> forms = new ArrayList<>();
    for (String form : FORMS) {
      if (repeat.path(form).isNumber()) {
        int number = repeat.path(form).asInt(0);
        forms.add(on.equals(ORDER) ? form(form, number) : form(form, number, words.event(on)));
      }
    }
    String when = rule.path("when").asString("");
    String each =
        on.equals(ORDER) ? text("loyalty.said.each") : text("loyalty.said.event", words.event(on));
    String said = forms.isEmpty() ? each : listed("rules.said.and", forms);
    if (rule.path("products").isArray()) {
      said =
          text(
              "loyalty.said.products", said, listed("rules.said.or", texts(rule.path("products"))));
    }
    return when.isEmpty() ? said : text("loyalty.said.if", said, words.condition(on, when));
  }

  /** A form of repeat purchase, such as {@code for every 3rd order}. */
  String form(String form, int number) {
    String key = "loyalty.said." + form;
    return text(form.equals("nth") && number == 1 ? key + ".first" : key, number);
  }

  /** The same for another event than orders, such as {@code every 3rd time a cart is abandoned}. */
  private String form(String form, int number, String event) {
    String key = "loyalty.said.event." + form;
    return text(form.equals("nth") && number == 1 ? key + ".first" : key, number, event);
  }

  /** The points or the voucher that a rule gives; empty if that is not known yet. */
  String gives(JsonNode gives) {
    if (gives.path("voucher").isObject()) {
      return voucher(gives.path("voucher"));
    }
    if (gives.path("gift").isObject()) {
      return text("loyalty.said.gift", gives.path("gift").path("title").asString(""));
    }
    if (gives.path("status").isObject()) {
      JsonNode status = gives.path("status");
      return text(
          "loyalty.said.status", status.path("tier").asString(""), status.path("days").asInt(0));
    }
    if (!gives.path("points").isNumber()) {
      return "";
    }
    Number points = gives.path("points").decimalValue();
    if (!gives.has("per")) {
      return text("loyalty.said.points", points);
    }
    return text("loyalty.said.points.per", points, amounts(gives.path("per")));
  }

  private String amounts(JsonNode amounts) {
    return listed("rules.said.or", amounts.valueStream().map(this::amount).toList());
  }

  /** Commas between the parts, and a word before the last one. */
  private String listed(String word, List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : text(word, String.join(", ", parts.subList(0, last)), parts.get(last));
  }

  private String amount(JsonNode amount) {
    return text(
        "loyalty.said.amount", number(amount.path("amount")), amount.path("currency").asString(""));
  }

  private static Object number(JsonNode written) {
    return written.isNumber() ? written.decimalValue() : written.asString("");
  }

  private String voucher(JsonNode voucher) {
    String benefit = benefit(voucher);
    if (voucher.path("validDays").isNumber()) {
      return text("loyalty.said.valid", benefit, voucher.path("validDays").asInt(0));
    }
    return voucher.path("until").isString()
        ? text("loyalty.said.valid.until", benefit, day(voucher.path("until")))
        : benefit;
  }

  private String benefit(JsonNode voucher) {
    if (voucher.path("percent").isNumber()) {
      Object percent = number(voucher.path("percent"));
      return voucher.path("maximum").isNumber()
          ? text("loyalty.said.percent.maximum", percent, number(voucher.path("maximum")))
          : text("loyalty.said.percent", percent);
    }
    if (voucher.path("amount").isNumber()) {
      return text("loyalty.said.voucher", number(voucher.path("amount")));
    }
    if (voucher.path("amounts").isArray()) {
      return text("loyalty.said.voucher.of", amounts(voucher.path("amounts")));
    }
    if (voucher.path("product").isString()) {
      return text("loyalty.said.product", voucher.path("product").asString());
    }
    return text(
        voucher.path("freeDelivery").asBoolean(false)
            ? "loyalty.said.delivery"
            : "loyalty.said.voucher.none");
  }

  /** The further terms of a rule, such as {@code at most 600 points a year}. */
  List<String> details(JsonNode rule) {
    List<String> details = new ArrayList<>();
    JsonNode voucher = rule.path("gives").path("voucher");
    if (voucher.path("minimumBasket").isNumber()) {
      details.add(text("loyalty.said.basket", number(voucher.path("minimumBasket"))));
    }
    if (voucher.path("products").isArray()) {
      details.add(
          text(
              "loyalty.said.voucher.products",
              listed("rules.said.and", texts(voucher.path("products")))));
    }
    for (JsonNode bonus : rule.path("multiply")) {
      String factor = text("loyalty.said.factor", bonus.path("factor").decimalValue());
      String days = days(bonus);
      String said = days.isEmpty() ? factor : text("loyalty.said.factor.days", factor, days);
      String when = bonus.path("when").asString("");
      details.add(
          when.isEmpty() ? said : text("loyalty.said.if", said, words.condition(ORDER, when)));
    }
    for (JsonNode cap : rule.path("caps")) {
      details.add(cap(cap));
    }
    if (!days(rule).isEmpty()) {
      details.add(days(rule));
    }
    if (rule.path("activateAfterDays").isNumber()) {
      details.add(text("loyalty.said.activate", rule.path("activateAfterDays").asInt(0)));
    }
    if (rule.path("once").asBoolean(false)) {
      details.add(text("loyalty.said.once"));
    }
    if (rule.path("cancelledCounts").asBoolean(false)) {
      details.add(text("loyalty.said.cancelled"));
    }
    if (rule.path("priority").isNumber()) {
      details.add(text("loyalty.said.priority", rule.path("priority").asInt(0)));
    }
    return details;
  }

  /** A cap, such as {@code at most 600 points a year}. */
  String cap(JsonNode cap) {
    String key = "loyalty.said.cap." + cap.path("per").asString("");
    return cap.path("most").isNumber() && PERIODS.contains(cap.path("per").asString(""))
        ? text(key, number(cap.path("most")))
        : String.join(" ", texts(cap));
  }

  /** The days of a rule or a bonus, such as {@code from Nov 27, 2026}; empty if it has none. */
  private String days(JsonNode part) {
    String from = day(part.path("from"));
    String until = day(part.path("until"));
    return from.isEmpty()
        ? until.isEmpty() ? "" : text("loyalty.said.until", until)
        : until.isEmpty()
            ? text("loyalty.said.from", from)
            : text("loyalty.said.between", from, until);
  }

  /** A day in the format of the page's language, or else as it is written. */
  static String day(JsonNode written) {
    try {
      return written.isString()
          ? LocalDate.parse(written.asString())
              .format(
                  DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                      .localizedBy(Language.ofPage().locale()))
          : "";
    } catch (DateTimeException noDay) {
      return written.asString();
    }
  }

  private static List<String> texts(JsonNode values) {
    return values.valueStream().map(one -> one.asString("")).toList();
  }

  /** The short form of a programme: points for each unit of every currency. */
  String simplePoints(JsonNode points) {
    return sentence(text("loyalty.said.points.unit", number(points.path("pointsPerUnit"))));
  }
}
