package org.cairncrm.journeys.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.rules.PickedComparison;
import org.cairncrm.rules.SimpleCondition;
import org.cairncrm.rules.SimpleCondition.FieldTest;
import org.cairncrm.rules.documents.DocumentChange;
import org.cairncrm.rules.documents.DocumentChange.Kind;
import org.cairncrm.rules.documents.web.ChangeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Each difference between two maps as a sentence for people who do not read YAML. */
@Component
class MapChangeWords implements ChangeWords {
  private static final String TITLE = "title";

  /** The values of a stage that have sentences of their own. */
  private static final List<String> SAID = List.of(TITLE, "goal", "owner", "targetDays", "emotion");

  private final MapSentences words;
  private final MapValueWords values;

  MapChangeWords(MapSentences words, MapValueWords values) {
    this.words = words;
    this.values = values;
  }

  @Override
  public String sentence(JsonNode before, JsonNode after, DocumentChange change) {
    var both = new ComparedMaps(before, after, change);
    return switch (both.step(0)) {
      case "stages" -> both.length() == 1 ? stages(both) : stage(both, both.step(1));
      case "exits" -> both.length() == 1 ? exits(both) : exit(both, both.step(1));
      case "entry" -> way("entry", "", both, both.within("entry"));
      default -> whole(both);
    };
  }

  private String whole(ComparedMaps both) {
    String key = both.step(0);
    if (both.length() == 1 && List.of(TITLE, "for", "owner").contains(key)) {
      return say("map." + key, "", both.value());
    }
    JsonNode added = both.length() == 1 ? both.value().after() : null;
    if (added == null || both.value().before() != null) {
      return words.text("journeys.diff.map.field", values.changed(both, 0));
    }
    return switch (key) {
      case "journey" -> words.text("journeys.diff.map.name", added.asString(""));
      case "texts" -> words.text("journeys.diff.map.texts", values.languages(added));
      default ->
          words.text(
              "journeys.diff.map.field.added", values.label(both, 0), values.value(key, added));
    };
  }

  private String stages(ComparedMaps both) {
    if (both.kind() == Kind.CHANGED) {
      return words.text("journeys.diff.stages.order");
    }
    boolean added = both.kind() == Kind.ADDED;
    String titles =
        ComparedMaps.items(added ? both.value().after() : both.value().before()).stream()
            .map(ComparedMaps::title)
            .collect(Collectors.joining(", "));
    return words.text("journeys.diff.stages." + (added ? "added" : "removed"), titles);
  }

  private String stage(ComparedMaps both, String name) {
    ComparedMaps.Pair pair = both.item("stages", "stage", name);
    String title = ComparedMaps.title(pair.present());
    if (both.length() == 2) {
      String previous = both.previousStage(name);
      String place = previous == null ? "" : ComparedMaps.title(both.stage(previous));
      return switch (both.kind()) {
        case REMOVED -> words.text("journeys.diff.stage.removed", title);
        case ADDED ->
            placed("journeys.diff.stage.added", title, place)
                + stageSaid(title, pair.after(), both.after());
        default -> placed("journeys.diff.stage.moved", title, place);
      };
    }
    String key = both.step(2);
    if (both.length() == 3 && SAID.contains(key)) {
      return say("stage." + key, title, both.value());
    }
    return switch (key) {
      case "enter" -> way("enter", title, both, pair.in("enter"));
      case "touchpoints" -> part("touchpoint", title, both, pair.in("touchpoints"));
      case "actions" -> part("action", title, both, pair.in("actions"));
      default -> words.text("journeys.diff.stage.field", values.changed(both, 2, title));
    };
  }

  /** The target, the goal and the ways of a stage that was added, each as a sentence. */
  private String stageSaid(String title, JsonNode stage, JsonNode map) {
    Stream<String> values =
        Stream.of("targetDays", "goal")
            .filter(stage::hasNonNull)
            .map(key -> say("stage." + key, title, new ComparedMaps.Value(null, stage.get(key))));
    Stream<String> ways =
        ComparedMaps.items(stage.path("enter")).stream()
            .map(way -> words.text("journeys.diff.enter.first", title, this.values.way(way, map)));
    return Stream.concat(values, ways)
        .map(sentence -> " " + sentence)
        .collect(Collectors.joining());
  }

  private String placed(String key, String title, String after) {
    return after.isEmpty() ? words.text(key + ".first", title) : words.text(key, title, after);
  }

  private String exits(ComparedMaps both) {
    return switch (both.kind()) {
      case ADDED -> joined(both.value().after(), exit -> exitSaid("added", exit));
      case REMOVED -> joined(both.value().before(), exit -> exitSaid("removed", exit));
      default -> words.text("journeys.diff.exits.order");
    };
  }

  private String exitSaid(String what, JsonNode exit) {
    return words.text(
        "journeys.diff.exit." + what,
        ComparedMaps.title(exit),
        values.value("outcome", exit.path("outcome")));
  }

  private String exit(ComparedMaps both, String name) {
    ComparedMaps.Pair pair = both.item("exits", "exit", name);
    if (both.length() == 2) {
      return switch (both.kind()) {
        case ADDED -> exitSaid("added", pair.after());
        case REMOVED -> exitSaid("removed", pair.before());
        default -> words.text("journeys.diff.exits.order");
      };
    }
    String title = ComparedMaps.title(pair.present());
    return switch (both.step(2)) {
      case TITLE -> say("exit.title", title, both.value());
      case "leave" -> way("leave", title, both, pair.in("leave"));
      default -> words.text("journeys.diff.exit.field", values.changed(both, 2, title));
    };
  }

  /** A change of one of the ways that lead to a place. */
  private String way(String kind, String place, ComparedMaps both, ComparedMaps.Pair lists) {
    int depth = kind.equals("entry") ? 1 : 3;
    String key = "journeys.diff." + kind + ".";
    if (both.kind() == Kind.MOVED || (both.kind() == Kind.CHANGED && both.length() <= depth)) {
      return words.text(key + "order", place);
    }
    if (both.length() <= depth + 1) {
      boolean added = both.kind() == Kind.ADDED;
      JsonNode changed = added ? both.value().after() : both.value().before();
      return joined(
          changed,
          way ->
              words.text(
                  key + (added ? "added" : "removed"),
                  place,
                  values.way(way, added ? both.after() : both.before())));
    }
    JsonNode was = ComparedMaps.find(lists.before(), "on", both.step(depth));
    JsonNode now = ComparedMaps.find(lists.after(), "on", both.step(depth));
    String orders = orders(kind, place, was, now);
    return orders == null
        ? words.text(
            key + "changed", place, values.way(was, both.before()), values.way(now, both.after()))
        : orders;
  }

  /** The usual change, another number of orders, in the shortest words; null for others. */
  private @Nullable String orders(String kind, String place, JsonNode was, JsonNode now) {
    FieldTest before = nth(was);
    FieldTest after = nth(now);
    if (!kind.equals("enter")
        || before == null
        || after == null
        || before.comparison() != after.comparison()
        || !was.path("from").equals(now.path("from"))) {
      return null;
    }
    return words.text(
        "journeys.diff.enter.orders",
        place,
        Integer.valueOf(after.value()),
        Integer.valueOf(before.value()));
  }

  private static @Nullable FieldTest nth(JsonNode way) {
    if (!way.path("on").asString("").equals("order-placed")) {
      return null;
    }
    List<FieldTest> tests =
        SimpleCondition.read(way.path("when").asString(""))
            .map(SimpleCondition::tests)
            .orElse(List.of());
    return tests.size() == 1
            && tests.getFirst().field().equals("nth")
            && tests.getFirst().value().matches("\\d{1,9}")
            && (tests.getFirst().comparison() == PickedComparison.IS
                || tests.getFirst().comparison() == PickedComparison.AT_LEAST)
        ? tests.getFirst()
        : null;
  }

  /** A change of one of the touchpoints or actions of a stage. */
  private String part(String kind, String stage, ComparedMaps both, ComparedMaps.Pair lists) {
    String key = "journeys.diff." + kind + ".";
    if (both.length() <= 4) {
      return switch (both.kind()) {
        case ADDED ->
            joined(
                both.value().after(),
                part -> words.text(key + "added", stage, values.part(kind, part)));
        case REMOVED ->
            joined(
                both.value().before(),
                part -> words.text(key + "removed", stage, values.part(kind, part)));
        default -> words.text(key + "order", stage);
      };
    }
    String name = kind.equals("action") ? "action" : TITLE;
    JsonNode was = ComparedMaps.find(lists.before(), name, both.step(3));
    JsonNode now = ComparedMaps.find(lists.after(), name, both.step(3));
    String title = now.path(name).asString(both.step(3));
    if (kind.equals("touchpoint") && List.of("on", "when").contains(both.step(4))) {
      return words.text(
          "journeys.diff.touchpoint.counts",
          stage,
          title,
          values.counting(was, both.before()),
          values.counting(now, both.after()));
    }
    return words.text(key + "field", values.changed(both, 4, stage, title));
  }

  private static String joined(@Nullable JsonNode value, Function<JsonNode, String> sentence) {
    return ComparedMaps.items(value).stream().map(sentence).collect(Collectors.joining(" "));
  }

  private String say(String key, String place, ComparedMaps.Value value) {
    String what = value.before() == null ? "added" : value.after() == null ? "removed" : "changed";
    String last = key.substring(key.indexOf('.') + 1);
    if (last.equals("targetDays") && !(isNumber(value.before()) && isNumber(value.after()))) {
      return words.text(
          "journeys.diff.stage.field",
          place,
          words.text("journeys.edit.field.target"),
          values.value(last, value.before()),
          values.value(last, value.after()));
    }
    return words.text(
        "journeys.diff." + key + "." + what,
        place,
        filled(last, value.before()),
        filled(last, value.after()));
  }

  private static boolean isNumber(@Nullable JsonNode value) {
    return value == null || value.isNumber();
  }

  private Object filled(String key, @Nullable JsonNode value) {
    return key.equals("targetDays")
        ? value == null ? 0 : value.decimalValue()
        : values.value(key, value);
  }
}
