package org.cairncrm.journeys.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.cairncrm.journeys.ActionCount;
import org.cairncrm.journeys.ActionKind;
import org.cairncrm.journeys.MovedCustomer;
import org.cairncrm.journeys.RewardCost;
import org.cairncrm.journeys.TestAction;
import org.cairncrm.rules.documents.web.ConditionWords;
import org.cairncrm.shared.EnumWord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The events, conditions and times of a map in words, in the language of the page. */
@Component
class MapSentences {
  private final ConditionWords conditions;

  MapSentences(ConditionWords conditions) {
    this.conditions = conditions;
  }

  /** A text of the page. */
  String text(String key, Object... filled) {
    return conditions.text(key, filled);
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
            ? text("journeys.way.on", conditions.event(event))
            : text(
                "journeys.way.on.if", conditions.event(event), conditions.condition(event, when));
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
              ? text("journeys.way.time.last", said, conditions.event(last))
              : text(
                  "journeys.way.time.last.if",
                  said,
                  conditions.eventTitle(last),
                  conditions.condition(last, when));
    }
    return unless.isEmpty()
        ? said
        : text("journeys.way.time.unless", said, conditions.event(unless));
  }

  private String from(JsonNode from, Map<String, String> stages) {
    return StreamSupport.stream(from.spliterator(), false)
        .map(stage -> stages.getOrDefault(stage.asString(""), stage.asString("")))
        .reduce((some, last) -> text("rules.said.or", some, last))
        .orElse("");
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
      return conditions.eventTitle(event);
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
}
