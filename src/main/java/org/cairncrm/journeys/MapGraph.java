package org.cairncrm.journeys;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The stages and ways of a map as they are written. Parts of the map may have faults: a way whose
 * stages are unknown counts as a way from and to anywhere, so that one fault does not cause others.
 */
final class MapGraph {
  private final JsonNode map;
  private final List<String> stages = new ArrayList<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<WrittenWay> ways = new ArrayList<>();
  private boolean complete = true;

  MapGraph(JsonNode map) {
    this.map = map;
    for (int rank = 0; rank < map.path("stages").size(); rank++) {
      String name = map.path("stages").path(rank).path("stage").asString("");
      complete &= !name.isEmpty() && ranks.putIfAbsent(name, rank) == null;
      stages.add(name);
    }
    for (int rank = 0; rank < stages.size(); rank++) {
      ways(map.path("stages").path(rank).path("enter"), rank, "/stages/" + rank + "/enter/");
    }
    for (int i = 0; i < map.path("exits").size(); i++) {
      ways(map.path("exits").path(i).path("leave"), WrittenWay.OUT, "/exits/" + i + "/leave/");
    }
  }

  private void ways(JsonNode written, int target, String at) {
    complete &= written.isArray();
    for (int i = 0; i < written.size(); i++) {
      JsonNode way = written.path(i);
      Set<Integer> from = new HashSet<>();
      boolean known = true;
      for (JsonNode name : way.path("from")) {
        Integer rank = ranks.get(name.asString(""));
        known &= rank != null;
        if (rank != null) {
          from.add(rank);
        }
      }
      boolean timed = way.has("after") && !way.has("on");
      Duration after = timed ? MapReader.after(way.path("after")) : null;
      boolean conditional = way.has("last") || way.has("unless");
      ways.add(
          new WrittenWay(
              target, way.has("from") ? from : null, known, timed, after, conditional, at + i));
    }
  }

  List<String> stages() {
    return stages;
  }

  /** All ways, in the order of the file. */
  List<WrittenWay> ways() {
    return ways;
  }

  /** Whether all stages have a name of their own and a list of ways. */
  boolean isComplete() {
    return complete && !stages.isEmpty();
  }

  /** The ranks of the stages in which customers can begin. */
  Set<Integer> beginnings() {
    Set<Integer> beginnings = new LinkedHashSet<>();
    if (map.path("entry").isEmpty()) {
      ways.stream()
          .filter(way -> way.target() != WrittenWay.OUT && way.from() == null && !way.timed())
          .forEach(way -> beginnings.add(way.target()));
    }
    for (JsonNode entry : map.path("entry")) {
      Integer rank =
          entry.has("stage") ? ranks.get(entry.path("stage").asString("")) : Integer.valueOf(0);
      if (rank != null) {
        beginnings.add(rank);
      }
    }
    return beginnings;
  }

  /** The ranks of the stages that customers can come to. */
  Set<Integer> reached() {
    Set<Integer> reached = new HashSet<>();
    Deque<Integer> next = new ArrayDeque<>(beginnings());
    ways.stream()
        .filter(way -> !way.isKnown() && way.target() != WrittenWay.OUT)
        .forEach(way -> next.add(way.target()));
    while (!next.isEmpty()) {
      int stage = next.remove();
      if (reached.add(stage)) {
        ways.stream()
            .filter(way -> way.target() != WrittenWay.OUT && way.leadsFrom(stage))
            .forEach(way -> next.add(way.target()));
      }
    }
    return reached;
  }

  /** Whether a way leads on from a stage. */
  boolean isLeft(int stage) {
    return ways.stream().anyMatch(way -> !way.isKnown() || way.leadsFrom(stage));
  }

  /**
   * The ways by time that can lead on from a stage: the first one that has no condition, and those
   * with a condition before it.
   */
  private List<WrittenWay> timeouts(int stage) {
    List<WrittenWay> timeouts = new ArrayList<>();
    ways.stream()
        .filter(way -> way.after() != null && way.leadsFrom(stage))
        .sorted(Comparator.comparing(WrittenWay::time).thenComparing(way -> !way.conditional()))
        .forEach(
            way -> {
              if (timeouts.isEmpty() || timeouts.getLast().conditional()) {
                timeouts.add(way);
              }
            });
    return timeouts;
  }

  /**
   * The circles of stages through which time alone leads for ever. Each ends with the stage in
   * which it begins, and has the way that closes it. A condition on a time cannot end a circle,
   * because it does not change while nothing happens.
   */
  Map<WrittenWay, List<String>> circles() {
    Map<WrittenWay, List<String>> circles = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    for (int start = 0; start < stages.size(); start++) {
      if (!seen.contains(start)) {
        circles(start, new ArrayList<>(), seen, circles);
      }
    }
    return circles;
  }

  private void circles(
      int stage, List<Integer> path, Set<Integer> seen, Map<WrittenWay, List<String>> circles) {
    seen.add(stage);
    path.add(stage);
    for (WrittenWay way : timeouts(stage)) {
      int begin = path.indexOf(way.target());
      if (begin >= 0) {
        List<String> names = new ArrayList<>();
        path.subList(begin, path.size()).forEach(rank -> names.add(stages.get(rank)));
        names.add(stages.get(way.target()));
        circles.put(way, names);
      } else if (way.target() != WrittenWay.OUT && !seen.contains(way.target())) {
        circles(way.target(), path, seen, circles);
      }
    }
    path.removeLast();
  }
}
