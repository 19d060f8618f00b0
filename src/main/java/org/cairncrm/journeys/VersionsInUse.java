package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.ENDED_RUN;
import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.cairncrm.journeys.db.Tables.PUBLICATION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The versions of journeys that runs follow or have followed, as they are stored. */
final class VersionsInUse {
  private final Map<String, Set<Integer>> open = new HashMap<>();
  private final Map<String, Set<Integer>> before = new HashMap<>();
  private final Set<String> republished = new HashSet<>();
  private final Set<String> placing = new HashSet<>();
  private boolean ended;

  private VersionsInUse() {}

  static VersionsInUse none() {
    return new VersionsInUse();
  }

  static VersionsInUse read(DSLContext sql) {
    var found = new VersionsInUse();
    sql.selectDistinct(PROGRESS.JOURNEY, PROGRESS.VERSION)
        .from(PROGRESS)
        .forEach(row -> add(found.open, row.value1(), List.of(row.value2())));
    sql.selectDistinct(ENDED_RUN.JOURNEY, ENDED_RUN.VERSION)
        .from(ENDED_RUN)
        .forEach(row -> add(found.before, row.value1(), List.of(row.value2())));
    found.ended = !found.before.isEmpty();
    sql.select(
            PUBLICATION.JOURNEY,
            PUBLICATION.VERSION,
            PUBLICATION.POLICY,
            PUBLICATION.OCCUPIED,
            PUBLICATION.REPLAYED.isTrue().and(PUBLICATION.DONE_AT.isNull()))
        .from(PUBLICATION)
        .forEach(
            row ->
                found.publication(
                    row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    return found;
  }

  private void publication(
      String journey,
      int version,
      @Nullable PublicationPolicy policy,
      Integer @Nullable [] occupied,
      boolean places) {
    ended = true;
    if (policy != null) {
      republished.add(journey);
    }
    if (occupied != null) {
      add(before, journey, List.of(occupied));
    } else if (policy == PublicationPolicy.MIGRATE) {
      add(before, journey, IntStream.range(1, version).boxed().toList());
    }
    if (places) {
      placing.add(journey);
    }
  }

  private static void add(
      Map<String, Set<Integer>> versions, String journey, List<Integer> numbers) {
    versions.computeIfAbsent(journey, any -> new TreeSet<>()).addAll(numbers);
  }

  /** The versions on which runs are under way. */
  Set<Integer> open(String journey) {
    return open.getOrDefault(journey, Set.of());
  }

  /** The versions on which runs have ended, or were under way at a publication. */
  Set<Integer> before(String journey) {
    return before.getOrDefault(journey, Set.of());
  }

  /** Whether a publication of the journey concerned runs that were under way. */
  boolean isRepublished(String journey) {
    return republished.contains(journey);
  }

  /** Whether customers are being placed on the journey by their history. */
  boolean isPlacing(String journey) {
    return placing.contains(journey);
  }

  /** Whether runs of any journey have ended, or may have by the date of a publication. */
  boolean hasEnded() {
    return ended;
  }
}
