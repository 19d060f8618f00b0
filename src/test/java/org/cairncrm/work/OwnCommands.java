package org.cairncrm.work;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairncrm.events.Cause;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventSettings;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.StateStore;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.mockito.ArgumentMatchers;

/** Commands without a database: what they are given is done at once, in a single attempt. */
class OwnCommands {
  final Commands commands = mock(Commands.class);
  final CommandControl control = mock(CommandControl.class);
  final DueTable due = mock(DueTable.class);
  final TestClock clock = new TestClock();
  final EventSettings pauses =
      new EventSettings(
          10,
          Duration.ofSeconds(5),
          Duration.ofHours(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(10));
  final WorkSettings settings = settings(false, Duration.ofSeconds(10));

  /** The rows in the table. */
  final StoredRows stored = mock(StoredRows.class);

  /** The rows that the command writes. */
  @SuppressWarnings("unchecked") // a mock knows no type arguments
  final PendingRows<DueChange> pending = mock(PendingRows.class);

  private final StateStore store = mock(StateStore.class);
  private @Nullable DueState state;

  /** What happened within a command, in order. */
  final List<String> story = new ArrayList<>();

  OwnCommands() {
    when(commands.on(any(CustomerId.class), any(), ArgumentMatchers.<Supplier<Object>>any()))
        .thenAnswer(asked -> asked.<Supplier<?>>getArgument(2).get());
    when(control.beside(any(), ArgumentMatchers.<Supplier<Object>>any()))
        .thenAnswer(asked -> asked.<Supplier<?>>getArgument(1).get());
    when(control.tryOn(any(), any(), any()))
        .thenAnswer(
            asked -> {
              asked.<Runnable>getArgument(2).run();
              return true;
            });
    when(control.tryBeside(any(), any()))
        .thenAnswer(
            asked -> {
              asked.<Runnable>getArgument(1).run();
              return true;
            });
    doAnswer(
            asked -> {
              asked.<Runnable>getArgument(1).run();
              return null;
            })
        .when(control)
        .because(any(), any());
    doAnswer(asked -> step(asked.getArgument(0), asked.getArgument(3), asked.getArgument(4)))
        .when(commands)
        .step(any(), any(Cause.class), any(), any(), any());
    when(store.rows(any())).thenAnswer(asked -> pending);
    when(store.load(any()))
        .thenAnswer(asked -> stored.of(customer(asked.<Query<?>>getArgument(0))));
    when(commands.state(eq(DueState.class), any())).thenAnswer(asked -> state());
  }

  private DueState state() {
    if (state == null) {
      state = new DueState(store);
    }
    return state;
  }

  private static CustomerId customer(Query<?> query) {
    return new CustomerId((UUID) query.statement().values().getFirst());
  }

  /** Answers with the rows of a customer. */
  interface StoredRows {
    List<DueRow> of(CustomerId customer);
  }

  static WorkSettings settings(boolean background, Duration silence) {
    return new WorkSettings(
        background,
        Duration.ofSeconds(5),
        Duration.ofSeconds(60),
        4,
        silence,
        Duration.ofMinutes(10));
  }

  static WorkSettings leasedFor(Duration lease) {
    return new WorkSettings(
        false, Duration.ofSeconds(5), lease, 4, Duration.ofSeconds(10), Duration.ofMinutes(10));
  }

  private @Nullable Object step(String name, Runnable work, Consumer<Exception> failed) {
    story.add(name);
    try {
      work.run();
    } catch (RuntimeException error) {
      state = null;
      failed.accept(error);
    }
    return null;
  }

  /** A row that has failed so often. */
  static DueRow row(CustomerId customer, String kind, String key, int tries) {
    return new DueRow(customer, kind, key, TestClock.START, TestClock.START, null, 7L, 5L, tries);
  }
}
