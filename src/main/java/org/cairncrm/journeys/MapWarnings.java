package org.cairncrm.journeys;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.rules.Condition;
import org.cairncrm.rules.ConditionOutline;
import org.cairncrm.rules.documents.DocumentText;

/**
 * Warnings about a map without faults: ways of which one event can take two, and ways and
 * touchpoints that nothing can take or count.
 */
final class MapWarnings {
  /** The maximum number of pairs of ways to compare, so that a check takes a bounded time. */
  private static final int PAIRS = 5000;

  private final DocumentText text;
  private final JourneyMap map;
  private final PastEvents past;
  private final List<PlacedWay> ways = new ArrayList<>();
  private final Map<String, List<PastEvents.Example>> examples = new HashMap<>();
  private int pairs;

  MapWarnings(DocumentText text, JourneyMap map, PastEvents past) {
    this.text = text;
    this.map = map;
    this.past = past;
    for (int rank = 0; rank < map.stages().size(); rank++) {
      Stage stage = map.stages().get(rank);
      for (int i = 0; i < stage.enter().size(); i++) {
        add(stage, stage.enter().get(i), "/stages/" + rank + "/enter/" + i);
      }
    }
    for (int at = 0; at < map.exits().size(); at++) {
      Exit exit = map.exits().get(at);
      for (int i = 0; i < exit.ways().size(); i++) {
        add(exit, exit.ways().get(i), "/exits/" + at + "/leave/" + i);
      }
    }
  }

  private void add(Target target, Way way, String pointer) {
    ways.add(new PlacedWay(new JourneyMap.Path(target, way), pointer));
  }

  /** Adds every warning to the text. */
  void run() {
    for (int later = 0; later < ways.size(); later++) {
      PlacedWay way = ways.get(later);
      Trigger trigger = way.path().way().trigger();
      TimeCondition condition = way.path().way().condition();
      Trigger last = condition == null ? null : condition.last();
      if (trigger == null && last != null && outline(last).isContradictory()) {
        text.warning(
            way.pointer() + "/when", "Nothing can take this way: its condition contradicts itself");
      } else if (trigger == null) {
        unusedTime(way);
      } else if (outline(trigger).isContradictory()) {
        text.warning(
            way.pointer() + "/when", "Nothing can take this way: its condition contradicts itself");
      } else {
        for (int earlier = 0; earlier < later && pairs < PAIRS; earlier++) {
          overlap(ways.get(earlier), way);
        }
      }
    }
    entries();
    for (int rank = 0; rank < map.stages().size(); rank++) {
      List<Touchpoint> touchpoints = map.stages().get(rank).touchpoints();
      for (int i = 0; i < touchpoints.size(); i++) {
        TouchpointWarning.of(touchpoints.get(i))
            .addTo(text, "/stages/" + rank + "/touchpoints/" + i);
        countedTwice(touchpoints, i, "/stages/" + rank + "/touchpoints/");
      }
    }
  }

  private void countedTwice(List<Touchpoint> touchpoints, int later, String place) {
    for (int earlier = 0; earlier < later; earlier++) {
      Touchpoint one = touchpoints.get(earlier);
      Touchpoint other = touchpoints.get(later);
      if (TouchpointWarning.countsTwice(one, other)) {
        boolean first = other.trigger() != null && other.trigger().condition() != null;
        text.warning(
            place + (first ? earlier : later) + "/on",
            "The touchpoint '%s' in line %d counts the same events; add a condition, so that each event counts once"
                .formatted(
                    (first ? other : one).title(), text.line(place + (first ? later : earlier))));
      }
    }
  }

  /** A time that never passes, because another one leads on before it. */
  private void unusedTime(PlacedWay way) {
    List<Stage> from =
        map.stages().stream().filter(stage -> map.leads(way.path(), stage.name())).toList();
    boolean used = from.stream().anyMatch(stage -> map.timeouts(stage.name()).contains(way.path()));
    if (!from.isEmpty() && !used) {
      List<JourneyMap.Path> sooner = map.timeouts(from.getFirst().name());
      text.warning(
          way.pointer() + "/after",
          "Nothing can take this way: from '%s', a shorter time leads to '%s'"
              .formatted(from.getFirst().name(), sooner.getLast().target().name()));
    }
  }

  private void overlap(PlacedWay earlier, PlacedWay later) {
    Trigger one = earlier.path().way().trigger();
    Trigger other = later.path().way().trigger();
    if (one == null
        || other == null
        || !one.event().equals(other.event())
        || earlier.path().target().name().equals(later.path().target().name())) {
      return;
    }
    Optional<String> from = commonStage(earlier.path(), later.path());
    if (from.isEmpty()) {
      return;
    }
    overlap(one, other, from.get(), later, earlier.path().target().name(), earlier.pointer());
  }

  /** Where a customer can be for whom both ways are open. */
  private Optional<String> commonStage(JourneyMap.Path one, JourneyMap.Path other) {
    boolean begin =
        map.entries().isEmpty()
            && Stream.of(one, other)
                .allMatch(path -> path.target() instanceof Stage && path.way().from().isEmpty());
    return map.stages().stream()
        .filter(stage -> map.leads(one, stage.name()) && map.leads(other, stage.name()))
        .map(stage -> "From the stage '" + stage.name() + "'")
        .findFirst()
        .or(() -> begin ? Optional.of("At the beginning") : Optional.empty());
  }

  private void entries() {
    for (int later = 0; later < map.entries().size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        EntryWay one = map.entries().get(earlier);
        EntryWay other = map.entries().get(later);
        if (one.rank() != other.rank() && one.trigger().event().equals(other.trigger().event())) {
          Stage target = map.stages().get(other.rank());
          overlap(
              one.trigger(),
              other.trigger(),
              "At the beginning",
              new PlacedWay(
                  new JourneyMap.Path(target, Way.by(other.trigger())), "/entry/" + later),
              map.stages().get(one.rank()).name(),
              "/entry/" + earlier);
        }
      }
    }
  }

  private void overlap(
      Trigger one, Trigger other, String where, PlacedWay later, String target, String at) {
    pairs++;
    ConditionOutline both = outline(one).and(outline(other));
    if (both.isContradictory()) {
      return;
    }
    String example = example(one, other);
    String can = both.isComplete() || !example.isEmpty() ? "can" : "may be able to";
    text.warning(
        later.pointer() + (other.condition() == null ? "/on" : "/when"),
        "%s, one '%s' %s take this way and the one to '%s' in line %d. It goes to '%s', which is further down%s"
            .formatted(
                where,
                one.event(),
                can,
                target,
                text.line(at),
                later.path().target().name(),
                example));
  }

  private String example(Trigger one, Trigger other) {
    return examples.computeIfAbsent(one.event(), event -> past.recent(one.kind())).stream()
        .filter(past -> held(one, past.event()) && held(other, past.event()))
        .findFirst()
        .map(
            past ->
                "; for example the event %s of %s"
                    .formatted(
                        past.id(), past.event().occurredAt().atZone(ZoneOffset.UTC).toLocalDate()))
        .orElse("");
  }

  private static boolean held(Trigger trigger, CustomerEvent event) {
    return trigger.look(event).held();
  }

  private static ConditionOutline outline(Trigger trigger) {
    Condition condition = trigger.condition();
    return condition == null ? ConditionOutline.ALWAYS : condition.outline();
  }

  /** A way with its place in the document. */
  private record PlacedWay(JourneyMap.Path path, String pointer) {}
}
