package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairncrm.events.Cause;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** What a command knows of its customer's due rows. */
class PendingDueRowsTest {
  private static final Instant NOW = TestClock.START;
  private static final Set<String> TIMERS = Set.of("egg", "tea");

  private final CustomerId customer = CustomerId.next();
  private final PendingDueRows book = new PendingDueRows();

  @Test
  void is_the_stored_rows_with_what_the_command_changed_before_and_after_it_looked() {
    book.change(set("egg", "set before", 1));
    book.change(DueChange.done(customer, "egg", "done before"));
    book.read(List.of(row("egg", "done before", 0, 0), row("egg", "stored", 3, 0)));
    book.change(set("egg", "set after", 2));

    assertThat(fired()).containsExactly("set before", "set after", "stored");
  }

  @Test
  void takes_what_was_moved_at_its_new_time() {
    book.read(List.of(row("egg", "moved", 0, 0), row("egg", "stored", 3, 0)));
    book.change(set("egg", "moved", 5));

    assertThat(fired()).containsExactly("stored", "moved");
  }

  @Test
  void has_what_is_due_at_the_same_time_by_kind_and_key() {
    book.read(List.of(row("tea", "a", 1, 0), row("egg", "b", 1, 0), row("egg", "a", 1, 0)));

    assertThat(fired()).containsExactly("a", "b", "a");
    assertThat(book.next(TIMERS)).isEqualTo(Instant.MAX);
  }

  @Test
  void leaves_alone_what_is_no_timer_or_not_due_yet() {
    book.read(List.of(row("letter", "sent", 1, 0), row("egg", "later", 9, 0)));

    assertThat(book.first(TIMERS, NOW.plusSeconds(8), NOW)).isNull();
    assertThat(book.next(TIMERS)).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void fires_what_has_failed_after_its_pause_and_counts_it_as_no_next_one() {
    Instant pause = NOW.plusSeconds(60);
    book.read(List.of(new DueRow(customer, "egg", "failed", NOW, pause, null, 7L, 5L, 1)));

    assertThat(book.first(TIMERS, NOW, pause.minusSeconds(1))).isNull();
    assertThat(book.first(TIMERS, NOW, pause)).isNotNull();
    assertThat(book.next(TIMERS)).isEqualTo(Instant.MAX);
  }

  @Test
  void says_nothing_of_what_is_stored_before_it_has_looked() {
    assertThat(book.isRead()).isFalse();
    assertThatThrownBy(() -> book.next(TIMERS)).isInstanceOf(IllegalStateException.class);
  }

  /** The keys of all that fires within an hour, in turn. */
  private List<String> fired() {
    List<String> keys = new ArrayList<>();
    Instant until = NOW.plusSeconds(3600);
    for (DueRow row = book.first(TIMERS, until, NOW);
        row != null;
        row = book.first(TIMERS, until, NOW)) {
      keys.add(row.key());
      book.change(DueChange.done(customer, row.kind(), row.key()));
    }
    return keys;
  }

  private DueChange set(String kind, String key, int seconds) {
    Instant at = NOW.plusSeconds(seconds);
    return new DueChange(customer, kind, key, at, at, Cause.NONE);
  }

  private DueRow row(String kind, String key, int seconds, int tries) {
    Instant at = NOW.plusSeconds(seconds);
    return new DueRow(customer, kind, key, at, at, null, 7L, 5L, tries);
  }
}
