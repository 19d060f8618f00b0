package org.cairncrm.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer's due rows as one command sees them: the stored rows with the command's own changes.
 */
final class PendingDueRows {
  private static final Comparator<DueRow> IN_TURN =
      Comparator.comparing(DueRow::dueAt).thenComparing(DueRow::kind).thenComparing(DueRow::key);

  private final Map<DueChange.Row, DueChange> changes = new HashMap<>();
  private @Nullable Map<DueChange.Row, DueRow> rows;

  /** Whether the stored rows have been read. */
  boolean isRead() {
    return rows != null;
  }

  void read(List<DueRow> stored) {
    Map<DueChange.Row, DueRow> read = new HashMap<>();
    stored.forEach(row -> read.put(row.name(), row));
    changes.values().forEach(change -> apply(change, read));
    rows = read;
  }

  void change(DueChange change) {
    changes.put(change.row(), change);
    if (rows != null) {
      apply(change, rows);
    }
  }

  private static void apply(DueChange change, Map<DueChange.Row, DueRow> to) {
    DueRow set = change.set();
    if (set == null) {
      to.remove(change.row());
    } else {
      to.put(change.row(), set);
    }
  }

  /** The first timer to fire by the given moment; null when none is left. */
  @Nullable DueRow first(Set<String> timers, Instant until, Instant now) {
    return known().values().stream()
        .filter(row -> timers.contains(row.kind()) && row.fires(until, now))
        .min(IN_TURN)
        .orElse(null);
  }

  /**
   * The time at which the next timer that has not failed fires; {@link Instant#MAX} when there is
   * none.
   */
  Instant next(Set<String> timers) {
    return known().values().stream()
        .filter(row -> timers.contains(row.kind()) && row.tries() == 0)
        .map(DueRow::dueAt)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  private Map<DueChange.Row, DueRow> known() {
    if (rows == null) {
      throw new IllegalStateException("not read yet");
    }
    return rows;
  }
}
