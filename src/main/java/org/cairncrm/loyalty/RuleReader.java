package org.cairncrm.loyalty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.FactSentence;
import org.cairncrm.rules.InvalidCondition;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads which events the rules of a programme are for, and adds the faults of their conditions and
 * days. Parts with faults are left out.
 */
final class RuleReader {
  static final EventKind ORDER = EventKind.of("order-placed", OrderPlaced.class);

  private static final List<String> FOR_ORDERS =
      List.of("products", "multiply", "cancelledCounts", "activateAfterDays");
  private static final Set<String> FOR_ANY_EVENT = Set.of("nth", "every");

  private final DocumentText text;
  private final ProgrammeVersion programme;
  private final Rules rules;
  private final Function<String, EventKind> events;
  private final ZoneId zone;

  /**
   * @param events finds a kind of event by its name, or throws an {@link IllegalArgumentException}
   */
  RuleReader(
      DocumentText text,
      ProgrammeVersion programme,
      Rules rules,
      Function<String, EventKind> events,
      ZoneId zone) {
    this.text = text;
    this.programme = programme;
    this.rules = rules;
    this.events = events;
    this.zone = zone;
  }

  RuleTerms terms(JsonNode written, String at) {
    List<String> skus = new ArrayList<>();
    written.path("products").forEach(sku -> skus.add(sku.asString("")));
    EventKind kind = kind(written, at);
    if (kind != null && !isOrder(kind)) {
      requireForAnyEvent(written, at);
    }
    return new RuleTerms(
        programme,
        written.path("rule").asString(""),
        written.path("title").asString(""),
        kind == null ? ORDER : kind,
        kind == null ? null : condition(written, at, kind),
        skus.isEmpty() ? null : ProductSelection.of(skus),
        repeat(written.path("repeat")),
        written.path("once").asBoolean(false),
        period(written, at),
        written.path("cancelledCounts").asBoolean(false),
        written.path("priority").asInt(0));
  }

  static boolean isOrder(EventKind kind) {
    return kind.type() == OrderPlaced.class;
  }

  /** The kind of event that a rule is for; null if there is none with the name. */
  private @Nullable EventKind kind(JsonNode written, String at) {
    String name = written.path("on").asString("");
    if (name.isEmpty()) {
      return ORDER;
    }
    try {
      EventKind kind = events.apply(name);
      if (kind.type().getPackage() == RuleReader.class.getPackage()
          && kind.type() != TierChanged.class) {
        text.fault(at + "/on", "cannot be an event of points and rewards, which rules cause");
        return null;
      }
      return kind;
    } catch (IllegalArgumentException unknown) {
      text.fault(at + "/on", Objects.toString(unknown.getMessage(), "is unknown"));
      return null;
    }
  }

  /** Adds the faults of keys that only orders have. */
  private void requireForAnyEvent(JsonNode written, String at) {
    for (String key : FOR_ORDERS) {
      if (written.has(key)) {
        text.fault(at + "/" + key, "is only for orders");
      }
    }
    written
        .path("repeat")
        .propertyNames()
        .forEach(
            form -> {
              if (!FOR_ANY_EVENT.contains(form)) {
                text.fault(at + "/repeat/" + form, "is only for orders");
              }
            });
    if (written.path("gives").has("per")) {
      text.fault(at + "/gives/per", "is only for orders");
    }
    JsonNode voucher = written.path("gives").path("voucher");
    if (voucher.has("amount")) {
      text.fault(
          at + "/gives/voucher",
          "needs a currency, because this event has none: use 'amounts' with one currency");
    } else if (!voucher.has("amounts")) {
      for (String key : List.of("maximum", "minimumBasket")) {
        if (voucher.has(key)) {
          text.fault(
              at + "/gives/voucher/" + key, "needs a currency, which this event does not have");
        }
      }
    } else if (voucher.path("amounts").size() > 1) {
      text.fault(
          at + "/gives/voucher/amounts",
          "must have one currency, because this event has none to choose by");
    }
  }

  private static List<RepeatPurchase> repeat(JsonNode written) {
    List<RepeatPurchase> forms = new ArrayList<>();
    number(written, "nth", nth -> forms.add(new NthOrder(nth)));
    number(written, "every", every -> forms.add(new EveryNthOrder(every)));
    number(written, "withinDays", days -> forms.add(new OrderWithin(days)));
    number(written, "backAfterDays", days -> forms.add(new BackAfter(days)));
    number(written, "sameProductWithinDays", days -> forms.add(new SameProductAgain(days)));
    number(written, "monthsInARow", months -> forms.add(new MonthStreak(months)));
    return forms;
  }

  private static void number(JsonNode written, String key, IntConsumer form) {
    int number = written.path(key).asInt(0);
    if (number > 0) {
      form.accept(number);
    }
  }

  RulePeriod period(JsonNode written, String at) {
    LocalDate from = day(written.path("from"), at + "/from");
    LocalDate until = day(written.path("until"), at + "/until");
    if (from != null && until != null && until.isBefore(from)) {
      text.fault(at + "/until", "'until' must not be before 'from'");
    }
    return new RulePeriod(from, until, zone);
  }

  private @Nullable LocalDate day(JsonNode written, String at) {
    try {
      return written.isString() ? LocalDate.parse(written.asString()) : null;
    } catch (DateTimeException malformed) {
      text.fault(at, "must be a day such as 2026-03-05");
      return null;
    }
  }

  @Nullable Condition condition(JsonNode rule, String at) {
    return condition(rule, at, ORDER);
  }

  private @Nullable Condition condition(JsonNode rule, String at, EventKind kind) {
    return compiled(rule, at, "when", source -> rules.compile(source, kind));
  }

  @Nullable FactSentence sentence(JsonNode rule, String at, String key, EventKind kind) {
    return compiled(rule, at, key, source -> rules.sentence(source, kind));
  }

  private <T> @Nullable T compiled(
      JsonNode rule, String at, String key, Function<String, T> compile) {
    JsonNode source = rule.path(key);
    if (!source.isString() || source.asString().isEmpty()) {
      return null;
    }
    try {
      return compile.apply(source.asString());
    } catch (InvalidCondition invalid) {
      text.faults(at + "/" + key, invalid);
      return null;
    }
  }
}
