package org.cairncrm.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairncrm.shared.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an attempt at a command has yet to write. They are written in one round trip, at
 * the end of the command or before the first statement that could see them.
 */
final class PendingWrites {
  private final Supplier<@Nullable String> step;
  private final List<PendingRows<?>> kinds = new ArrayList<>();
  private final Set<String> steps = new HashSet<>();
  private Set<String> takenOf = Set.of();
  private boolean bundling;
  private @Nullable Claim claim;

  /**
   * @param step the step that runs and fails if its rows are refused; null for the command itself
   */
  PendingWrites(Supplier<@Nullable String> step) {
    this.step = step;
  }

  /** A new kind of rows, for tables of that schema. */
  <R> PendingRows<R> rows(String schema, Function<List<R>, List<Statement>> write) {
    var rows = new PendingRows<>(schema, write, this::added);
    kinds.add(rows);
    return rows;
  }

  private void added() {
    String running = step.get();
    if (running != null) {
      steps.add(running);
    }
  }

  /** Whether rows must be written before this statement runs, because it could see them. */
  boolean precede(String sql) {
    if (bundling) {
      return false;
    }
    for (PendingRows<?> rows : kinds) {
      if (!rows.isEmpty() && rows.isOfSchemaIn(sql)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Runs statements that need not see the pending rows.
   *
   * @param bundle a single round trip
   */
  <T> T without(Supplier<T> bundle) {
    boolean outer = bundling;
    bundling = true;
    try {
      return bundle.get();
    } finally {
      bundling = outer;
    }
  }

  /** The statements that write the pending rows. Afterwards no row is pending. */
  List<Statement> take() {
    takenOf = Set.copyOf(steps);
    steps.clear();
    List<Statement> statements = new ArrayList<>();
    kinds.forEach(rows -> statements.addAll(rows.take()));
    return statements;
  }

  /** Drops all pending rows, and the kinds with them. */
  void drop() {
    kinds.clear();
    steps.clear();
  }

  /** Adds a row that no other command may have written before. */
  void claim(Claim made) {
    claim = made;
  }

  /** The statement that writes the claim, if there is one. */
  List<Statement> claimed() {
    return claim == null ? List.of() : List.of(claim.insert());
  }

  /**
   * The exception to throw after PostgreSQL has refused the rows that were taken last. It blames
   * the steps that added the rows. It blames no step if the fault is transient, if another command
   * has made the claim, or if the command itself added the rows.
   */
  RuntimeException blame(RuntimeException refused) {
    if (claim != null && claim.madeBefore(refused)) {
      return new ClaimedBefore(refused);
    }
    return Faults.passing(refused) || takenOf.isEmpty()
        ? refused
        : new ReactionFailed(takenOf, refused);
  }
}
