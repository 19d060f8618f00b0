package org.cairncrm.journeys;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.EventKind;
import org.cairncrm.rules.InvalidCondition;
import org.cairncrm.rules.Rules;
import org.cairncrm.rules.documents.DocumentText;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the parts of a map that its schema has found well-formed, and adds the faults of their
 * events and conditions. Parts with faults are left out.
 */
final class MapReader {
  private final DocumentText text;
  private final MapKind.EventNames events;
  private final Rules rules;
  private final Map<String, EventKind> kinds = new HashMap<>();

  MapReader(DocumentText text, MapKind.EventNames events, Rules rules) {
    this.text = text;
    this.events = events;
    this.rules = rules;
  }

  /** The kinds of the events that the map names, by their places; filled by {@link #map}. */
  Map<String, EventKind> kinds() {
    return kinds;
  }

  JourneyMap map() {
    JsonNode map = text.json();
    List<Stage> stages = new ArrayList<>();
    for (int rank = 0; rank < map.path("stages").size(); rank++) {
      stages.add(stage(map.path("stages").path(rank), "/stages/" + rank));
    }
    List<Exit> exits = new ArrayList<>();
    for (int i = 0; i < map.path("exits").size(); i++) {
      exits.add(exit(map.path("exits").path(i), "/exits/" + i));
    }
    return new JourneyMap(
        new MapHeader(
            map.path("journey").asString(""),
            texts(map, "title", "for"),
            map.path("owner").asString(null),
            map.path("per").asString(MapHeader.CUSTOMER),
            reentry(map.path("reentry").asString("never"))),
        entries(map.path("entry"), stages),
        stages,
        exits);
  }

  private static Reentry reentry(String written) {
    try {
      return Reentry.read(written);
    } catch (IllegalArgumentException malformed) {
      return Reentry.NEVER;
    }
  }

  private List<EntryWay> entries(JsonNode written, List<Stage> stages) {
    List<EntryWay> entries = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Trigger trigger = trigger(written.path(i), "/entry/" + i);
      if (trigger != null) {
        entries.add(new EntryWay(trigger, rank(written.path(i).path("stage"), stages)));
      }
    }
    return entries;
  }

  private static int rank(JsonNode name, List<Stage> stages) {
    for (int rank = 0; rank < stages.size(); rank++) {
      if (stages.get(rank).name().equals(name.asString(""))) {
        return rank;
      }
    }
    return 0;
  }

  private Stage stage(JsonNode stage, String at) {
    JsonNode days = stage.path("targetDays");
    JsonNode emotion = stage.path("emotion");
    List<Touchpoint> touchpoints = new ArrayList<>();
    for (int i = 0; i < stage.path("touchpoints").size(); i++) {
      touchpoints.add(touchpoint(stage.path("touchpoints").path(i), at + "/touchpoints/" + i));
    }
    List<StageAction> actions = new ArrayList<>();
    for (JsonNode action : stage.path("actions")) {
      actions.add(action(action));
    }
    return new Stage(
        stage.path("stage").asString(""),
        texts(stage, "title", "onward", "goal"),
        stage.path("owner").asString(null),
        days.canConvertToExactIntegral() && days.canConvertToInt() ? days.intValue() : null,
        emotion.isNumber() ? emotion.decimalValue() : null,
        ways(stage.path("enter"), at + "/enter"),
        touchpoints,
        actions);
  }

  private Exit exit(JsonNode exit, String at) {
    return new Exit(
        exit.path("exit").asString(""),
        texts(exit, "title"),
        word(ExitOutcome.class, exit.path("outcome"), ExitOutcome.LOST),
        ways(exit.path("leave"), at + "/leave"));
  }

  private List<Way> ways(JsonNode written, String at) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      JsonNode way = written.path(i);
      Trigger trigger = trigger(way, at + "/" + i);
      Duration after = after(way.path("after"));
      if (trigger != null) {
        ways.add(new Way(names(way.path("from")), trigger, null, null));
      } else if (after != null) {
        ways.add(new Way(names(way.path("from")), null, after, timeCondition(way, at + "/" + i)));
      }
    }
    return ways;
  }

  private @Nullable TimeCondition timeCondition(JsonNode way, String at) {
    EventKind last = event(way.path("last"), at + "/last");
    EventKind unless = event(way.path("unless"), at + "/unless");
    if (last == null && unless == null) {
      return null;
    }
    return new TimeCondition(
        last == null ? null : new Trigger(last, condition(last, way.path("when"), at)), unless);
  }

  private Touchpoint touchpoint(JsonNode written, String at) {
    return new Touchpoint(
        texts(written, "title"),
        word(Lane.class, written.path("lane"), Lane.CUSTOMER),
        EnumWord.find(Channel.class, written.path("channel").asString("")).orElse(null),
        EnumWord.find(TouchDirection.class, written.path("direction").asString("")).orElse(null),
        trigger(written, at));
  }

  private static StageAction action(JsonNode written) {
    Map<String, String> details = new LinkedHashMap<>();
    written
        .path("task")
        .properties()
        .forEach(detail -> details.put(detail.getKey(), detail.getValue().asString("")));
    for (String kind : EnumWord.all(ActionKind.class)) {
      if (written.path(kind).isString()) {
        details.put(kind, written.path(kind).asString());
      }
    }
    return new StageAction(
        written.path("action").asString(""),
        word(ActionTiming.class, written.path("on"), ActionTiming.ENTERING),
        after(written.path("after")),
        word(ActionKind.class, written.path("do"), ActionKind.TASK),
        details,
        written.path("control").asInt(0),
        names(written.path("variants")));
  }

  private static List<String> names(JsonNode written) {
    return StreamSupport.stream(written.spliterator(), false)
        .map(name -> name.asString(""))
        .toList();
  }

  private static <E extends Enum<?>> E word(Class<E> type, JsonNode written, E otherwise) {
    return EnumWord.find(type, written.asString("")).orElse(otherwise);
  }

  private static MapTexts texts(JsonNode written, String... keys) {
    Map<Language, Map<String, String>> others = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      Map<String, String> other =
          texts(written.path("texts").path(EnumWord.of(language)), List.of(keys));
      if (!other.isEmpty()) {
        others.put(language, other);
      }
    }
    return new MapTexts(texts(written, List.of(keys)), others);
  }

  private static Map<String, String> texts(JsonNode written, List<String> keys) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : keys) {
      if (written.path(key).isString()) {
        texts.put(key, written.path(key).asString());
      }
    }
    return texts;
  }

  private @Nullable Trigger trigger(JsonNode written, String at) {
    EventKind kind = event(written.path("on"), at + "/on");
    return kind == null ? null : new Trigger(kind, condition(kind, written.path("when"), at));
  }

  private @Nullable EventKind event(JsonNode name, String at) {
    try {
      if (!name.isString() || name.asString().isEmpty()) {
        return null;
      }
      EventKind kind = events.get(name.asString());
      kinds.put(at, kind);
      return kind;
    } catch (IllegalArgumentException unknown) {
      text.fault(at, String.valueOf(unknown.getMessage()));
      return null;
    }
  }

  private @Nullable Condition condition(EventKind kind, JsonNode written, String at) {
    try {
      return written.isString() ? rules.compile(written.asString(), kind) : null;
    } catch (InvalidCondition invalid) {
      text.faults(at + "/when", invalid);
      return null;
    }
  }

  /** The written time; null if it is none. */
  static @Nullable Duration after(JsonNode written) {
    try {
      return written.isString() ? duration(written.asString()) : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /**
   * Reads a duration such as {@code P2W}, {@code P14D} or {@code PT36H}. A day has 24 hours.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Duration duration(String written) {
    try {
      return written.endsWith("W")
          ? Duration.ofDays(Period.parse(written).getDays())
          : Duration.parse(written);
    } catch (DateTimeException | ArithmeticException malformed) {
      throw new IllegalArgumentException(written, malformed);
    }
  }
}
