package org.cairncrm.work;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairncrm.events.Cause;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventSettings;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.mockito.ArgumentMatchers;

/** Commands without a database: what they are given is done at once, in a single attempt. */
class OwnCommands {
  final Commands commands = mock(Commands.class);
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

  final DueRowsByCustomer books = new DueRowsByCustomer(due, commands);
  private final Map<CustomerId, Object> known = new HashMap<>();

  /** What happened within a command, in order. */
  final List<String> story = new ArrayList<>();

  OwnCommands() {
    when(commands.on(any(CustomerId.class), any(), ArgumentMatchers.<Supplier<Object>>any()))
        .thenAnswer(asked -> asked.<Supplier<?>>getArgument(2).get());
    when(commands.beside(any(), ArgumentMatchers.<Supplier<Object>>any()))
        .thenAnswer(asked -> asked.<Supplier<?>>getArgument(1).get());
    when(commands.tryOn(any(), any(), any()))
        .thenAnswer(
            asked -> {
              asked.<Runnable>getArgument(2).run();
              return true;
            });
    when(commands.tryBeside(any(), any()))
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
        .when(commands)
        .because(any(), any());
    doAnswer(asked -> step(asked.getArgument(0), asked.getArgument(3), asked.getArgument(4)))
        .when(commands)
        .step(any(), any(Cause.class), any(), any(), any());
    when(commands.recall(any(), any(CustomerId.class), ArgumentMatchers.<Supplier<Object>>any()))
        .thenAnswer(
            asked ->
                known.computeIfAbsent(
                    asked.<CustomerId>getArgument(1),
                    customer -> asked.<Supplier<?>>getArgument(2).get()));
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
      known.clear();
      failed.accept(error);
    }
    return null;
  }

  /** A row that has failed so often. */
  static DueRow row(CustomerId customer, String kind, String key, int tries) {
    return new DueRow(customer, kind, key, TestClock.START, TestClock.START, null, 7L, 5L, tries);
  }
}
