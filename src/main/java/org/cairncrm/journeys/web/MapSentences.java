package org.cairncrm.journeys.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.cairncrm.journeys.ActionCount;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.MovedCustomer;
import org.cairncrm.journeys.RewardCost;
import org.cairncrm.journeys.TestAction;
import org.cairncrm.rules.EventField;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.FieldType;
import org.cairncrm.rules.PickedComparison;
import org.cairncrm.rules.SimpleCondition;
import org.cairncrm.rules.SimpleCondition.FieldTest;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.MessageTexts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The events, conditions and times of a map in words, in the language of the page. */
@Component
class MapSentences {
  private final MessageTexts texts;
  private final EventKinds kinds;

  MapSentences(MessageTexts texts, EventKinds kinds) {
    this.texts = texts;
    this.kinds = kinds;
  }

  /** A text of the page. */
  String text(String key, Object... filled) {
    return Objects.requireNonNullElse(texts.find(key, filled), key);
  }

  /** The event as a clause, such as {@code an order is placed}. */
  String event(String name) {
    String clause = texts.find("event." + name + ".name");
    return clause == null ? kinds.title(name).orElse(name.replace('-', ' ')) : clause;
  }

  /** The event for a list of choices, such as {@code An order is placed}. */
  String eventTitle(String name) {
    String clause = event(name);
    return clause.isEmpty()
        ? clause
        : clause.substring(0, 1).toUpperCase(Language.ofPage().locale()) + clause.substring(1);
  }

  /** The label of a field, such as {@code total amount}. */
  String field(EventField field) {
    String label = field.label();
    if (label != null) {
      return label;
    }
    String known = texts.find("word.field." + field.path());
    return known == null
        ? field
            .path()
            .replaceAll("([a-z])([A-Z])", "$1 $2")
            .replace('.', ' ')
            .toLowerCase(Locale.ROOT)
        : known;
  }

  /** The word for a value that is chosen from a list. */
  String value(EventField field, String value) {
    String last = field.path().substring(field.path().lastIndexOf('.') + 1);
    if (field.type() == FieldType.YES_NO) {
      return text("journeys.edit." + (value.equals("true") ? "yes" : "no"));
    }
    String word = texts.find("word." + last + "." + value);
    return word == null ? value.replace('-', ' ') : word;
  }

  /** A way into a stage, an entry or a way out, such as {@code When an order is placed}. */
  String way(JsonNode way, Map<String, String> stages) {
    String from = from(way.path("from"), stages);
    if (way.path("after").isString()) {
      String time = duration(way.path("after").asString());
      return timed(
          from.isEmpty()
              ? text("journeys.way.after", time)
              : text("journeys.way.after.from", time, from),
          way.path("last").asString(""),
          way.path("when").asString(""),
          way.path("unless").asString(""));
    }
    String event = way.path("on").asString("");
    if (event.isEmpty()) {
      return text("journeys.way.none");
    }
    String when = way.path("when").asString("");
    String clause =
        when.isEmpty()
            ? text("journeys.way.on", event(event))
            : text("journeys.way.on.if", event(event), condition(event, when));
    return from.isEmpty() ? clause : text("journeys.way.from", clause, from);
  }

  /**
   * A time with its condition in words.
   *
   * @param time the time in words
   * @param last the event whose last one decides; empty for none
   * @param when the condition on it; empty for none
   * @param unless the event that must not happen in the meantime; empty for none
   */
  String timed(String time, String last, String when, String unless) {
    String said = time;
    if (!last.isEmpty()) {
      said =
          when.isEmpty()
              ? text("journeys.way.time.last", said, event(last))
              : text("journeys.way.time.last.if", said, eventTitle(last), condition(last, when));
    }
    return unless.isEmpty() ? said : text("journeys.way.time.unless", said, event(unless));
  }

  private String from(JsonNode from, Map<String, String> stages) {
    return StreamSupport.stream(from.spliterator(), false)
        .map(stage -> stages.getOrDefault(stage.asString(""), stage.asString("")))
        .reduce((some, last) -> text("journeys.said.or", some, last))
        .orElse("");
  }

  /** A condition in words, or as it is written if it cannot be put into words. */
  String condition(String event, String source) {
    List<EventField> fields = fields(event);
    return SimpleCondition.read(source)
        .map(
            simple ->
                simple.tests().stream()
                    .map(test -> test(test, fields))
                    .reduce(
                        (some, last) ->
                            text(
                                simple.any() ? "journeys.said.or" : "journeys.said.and",
                                some,
                                last))
                    .orElse(""))
        .orElseGet(() -> text("journeys.said.cel", source));
  }

  private String test(FieldTest test, List<EventField> fields) {
    EventField field =
        fields.stream()
            .filter(one -> one.path().equals(test.field()))
            .findFirst()
            .orElseGet(() -> new EventField(test.field(), FieldType.TEXT, true, List.of(), null));
    if (test.field().equals("nth") && test.value().matches("\\d{1,9}")) {
      String key = "journeys.said.nth." + word(test.comparison());
      String said = texts.find(key, Integer.valueOf(test.value()));
      if (said != null) {
        return said;
      }
    }
    String value = field.choices().isEmpty() ? test.value() : value(field, test.value());
    return text("journeys.said." + word(test.comparison()), field(field), value);
  }

  static String word(PickedComparison comparison) {
    return EnumWord.of(comparison);
  }

  /** The fields of an event that a condition can compare; empty if there is no such event. */
  List<EventField> fields(String event) {
    try {
      return event.isEmpty() ? List.of() : EventField.of(kinds.get(event));
    } catch (IllegalArgumentException unknown) {
      return List.of();
    }
  }

  /** A duration in words, such as {@code 14 days}. */
  String duration(String written) {
    MapDuration duration = MapDuration.read(written);
    return duration == null
        ? written
        : text("journeys.duration." + duration.unit(), duration.amount());
  }

  /** The line of an action on the map. */
  String action(JsonNode action) {
    String kind = action.path("do").asString("task");
    String name =
        kind.equals("task")
            ? action.path("task").path("title").asString("")
            : action.path(kind).asString("");
    return text("journeys.action.said." + kind, name);
  }

  /** What would have been done for a test customer. */
  public String tested(TestAction action) {
    if (action.control()) {
      return text("journeys.test.action.control", action.action());
    }
    String kind = EnumWord.of(action.kind());
    String name = action.details().get(kind.equals("task") ? "title" : kind);
    String said = text("journeys.test.action." + kind, Objects.requireNonNullElse(name, ""));
    String variant = action.variant();
    return variant == null ? said : text("journeys.test.action.variant", said, variant);
  }

  /** The move that makes the difference for a customer, such as {@code An order is placed}. */
  public String because(MovedCustomer moved) {
    String event = moved.event();
    if (event != null) {
      return eventTitle(event);
    }
    return moved.at() == null ? "" : text("journeys.try.moved.time");
  }

  /** What rewards cost, or that it is not known; empty for other actions. */
  public String cost(ActionCount action) {
    if (action.kind() != ActionKind.REWARD) {
      return "";
    }
    RewardCost cost = action.cost();
    if (cost == null) {
      return text("journeys.try.cost.unknown");
    }
    return cost.points() == null
        ? text("journeys.try.cost.vouchers", Objects.requireNonNull(cost.vouchers()))
        : text("journeys.try.cost.points", cost.points());
  }

  /** When an action is done. */
  String timing(JsonNode action) {
    String on = action.path("on").asString("entering");
    return on.equals("staying")
        ? text("journeys.action.after", duration(action.path("after").asString("")))
        : text("journeys.action.on." + on);
  }

  /** The names of all events that a person can choose, with the clause of each. */
  List<PanelChoice> events(String chosen) {
    List<PanelChoice> choices = new ArrayList<>();
    for (String name : kinds.names()) {
      if (name.equals(chosen)
          || texts.find("event." + name + ".name") != null
          || kinds.title(name).isPresent()) {
        choices.add(new PanelChoice(name, eventTitle(name), name.equals(chosen)));
      }
    }
    if (choices.stream().noneMatch(PanelChoice::chosen)) {
      choices.addFirst(new PanelChoice(chosen, chosen, true));
    }
    choices.sort(
        Comparator.comparing(PanelChoice::label, Collator.getInstance(Language.ofPage().locale())));
    return choices;
  }
}
