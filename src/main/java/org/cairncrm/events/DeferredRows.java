package org.cairncrm.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairncrm.shared.Faults;
import org.jspecify.annotations.Nullable;

/** Rows that an attempt at a command keeps back, to write all of them in one round trip. */
final class DeferredRows {
  private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();
  private final Set<String> steps = new HashSet<>();
  private Set<String> takenOf = Set.of();
  private @Nullable Claim claim;

  /**
   * @param step to blame when the row is refused; null for the command itself
   */
  <R> void add(
      String kind, R row, Function<List<R>, List<Statement>> write, @Nullable String step) {
    @SuppressWarnings("unchecked") // a kind has one type of row: its only caller's
    var rows =
        (Kind<R>) kinds.computeIfAbsent(kind, ignored -> new Kind<>(new ArrayList<>(), write));
    rows.rows().add(row);
    if (step != null) {
      steps.add(step);
    }
  }

  boolean has(String kind) {
    Kind<?> rows = kinds.get(kind);
    return rows != null && !rows.rows().isEmpty();
  }

  /** What writes the rows kept back so far, which are no longer kept. */
  List<Statement> take() {
    takenOf = Set.copyOf(steps);
    steps.clear();
    return kinds.values().stream().flatMap(kind -> kind.take().stream()).toList();
  }

  /** Keeps back what no other command may have left before. */
  void claim(Claim made) {
    claim = made;
  }

  /** What writes the claim, if there is one, after all rows. */
  List<Statement> claimed() {
    return claim == null ? List.of() : List.of(claim.insert());
  }

  /**
   * Who is to blame when PostgreSQL refuses what was taken last: nobody, when the fault passes or
   * the claim was made before; one of the steps that kept those rows back; or else the command
   * itself.
   */
  RuntimeException meaning(RuntimeException refused) {
    if (claim != null && claim.madeBefore(refused)) {
      return new ClaimedBefore(refused);
    }
    return Faults.passing(refused) || takenOf.isEmpty()
        ? refused
        : new ReactionFailed(takenOf, refused);
  }

  Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new HashMap<>();
    kinds.forEach((kind, rows) -> sizes.put(kind, rows.rows().size()));
    return sizes;
  }

  /** Drops what was added since {@link #sizes} were taken. */
  void cutTo(Map<String, Integer> sizes) {
    kinds.forEach((kind, rows) -> rows.cutTo(sizes.getOrDefault(kind, 0)));
  }

  private record Kind<R>(List<R> rows, Function<List<R>, List<Statement>> writer) {
    List<Statement> take() {
      if (rows.isEmpty()) {
        return List.of();
      }
      List<R> all = List.copyOf(rows);
      rows.clear();
      return writer.apply(all);
    }

    void cutTo(int size) {
      if (rows.size() > size) {
        rows.subList(size, rows.size()).clear();
      }
    }
  }
}
