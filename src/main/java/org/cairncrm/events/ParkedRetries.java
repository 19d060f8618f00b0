package org.cairncrm.events;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Faults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Retries parked reactions when they are due, in order for each customer. */
@Component
class ParkedRetries implements Sweeper {
  private static final Logger LOG = LoggerFactory.getLogger(ParkedRetries.class);
  private static final int BATCH = 50;

  /** The number of retries for one customer and reaction in one transaction. */
  private static final int MOST_AT_ONCE = 100;

  private final ParkedTable table;
  private final Journal journal;
  private final Reactions reactions;
  private final CommandControl control;
  private final CommandEnvironment environment;

  ParkedRetries(
      ParkedTable table,
      Journal journal,
      Reactions reactions,
      CommandControl control,
      CommandEnvironment environment) {
    this.table = table;
    this.journal = journal;
    this.reactions = reactions;
    this.control = control;
    this.environment = environment;
  }

  @Override
  public boolean sweep() {
    Instant now = environment.now();
    List<ParkedTable.Head> due = table.due(now, BATCH);
    boolean all = true;
    for (ParkedTable.Head head : due) {
      all &= tried(head);
    }
    return all && due.size() == BATCH;
  }

  /**
   * @return false if the command itself failed, and not a reaction within it
   */
  private boolean tried(ParkedTable.Head head) {
    var at = new AtomicReference<ParkedTable.@Nullable Open>();
    try {
      control.tryBeside(head.customer(), () -> advance(head.customer(), head.reaction(), at::set));
      return true;
    } catch (RuntimeException | Error failed) {
      LOG.warn(
          "What is parked for {} of customer {} cannot be tried at present and waits longer",
          head.reaction(),
          head.customer(),
          failed);
      ParkedTable.Open parked = at.get();
      if (parked != null) {
        control.tryBeside(head.customer(), () -> putBack(head, parked, failed));
      }
      return false;
    }
  }

  /** Delays the failed row. Otherwise it would precede the rows of other customers each time. */
  private void putBack(ParkedTable.Head head, ParkedTable.Open parked, Throwable failed) {
    if (Faults.passing(failed)) {
      Instant soon = environment.now().plus(environment.firstRetry());
      table.retryAt(head.customer(), head.reaction(), parked.seq(), soon);
    } else {
      failed(head.customer(), head.reaction(), parked, failed);
    }
  }

  /**
   * Retries, from the earliest on, until one fails or is not due. The customer is locked.
   *
   * @return whether none is left
   */
  boolean advance(CustomerId customer, String reaction) {
    return advance(customer, reaction, next -> {});
  }

  private boolean advance(
      CustomerId customer, String reaction, Consumer<ParkedTable.Open> beginning) {
    for (int count = 0; count < MOST_AT_ONCE; count++) {
      ParkedTable.Open first = first(customer, reaction);
      if (first == null) {
        return true;
      }
      boolean due =
          first.status() == ParkedStatus.WAITING
              && (first.retryAt() == null
                  ? count > 0
                  : !first.retryAt().isAfter(environment.now()));
      if (due) {
        beginning.accept(first);
      }
      if (!due
          || !CommandMode.current()
              .withHistory(first.history())
              .call(() -> retry(customer, reaction, first))) {
        return false;
      }
    }
    ParkedTable.Open next = first(customer, reaction);
    if (next == null) {
      return true;
    }
    table.retryAt(customer, reaction, next.seq(), environment.now());
    return false;
  }

  /** The earliest open one, including one that this command has parked. */
  ParkedTable.@Nullable Open first(CustomerId customer, String reaction) {
    CommandAttempt.required().parking().write();
    return table.first(customer, reaction);
  }

  /**
   * Retries one reaction. Timers that were due before the event fire first, as at its recording.
   */
  private boolean retry(CustomerId customer, String reaction, ParkedTable.Open parked) {
    Entry own = CommandAttempt.required().published().at(customer, parked.seq());
    Entry entry = own == null ? journal.entry(customer, parked.seq()) : own;
    CommandAttempt.required()
        .parking()
        .inTurn(
            reaction,
            () -> CommandAttempt.required().streams().lock(customer, entry.event().occurredAt()));
    var succeeded = new AtomicBoolean(true);
    CommandAttempt.required()
        .retry(
            reaction,
            entry,
            () -> {
              List<ReactionListener> listeners = reactions.of(reaction, entry.event());
              if (listeners.isEmpty()) {
                throw new IllegalStateException(
                    "There is no reaction "
                        + reaction
                        + " to "
                        + entry.type().name()
                        + " any more");
              }
              listeners.forEach(listener -> listener.call(entry.event()));
              table.done(customer, reaction, parked.seq());
              // new events wait behind the remaining parked ones, or run now if none is left
              CommandAttempt.required().parking().lookAgain(customer);
            },
            error -> {
              succeeded.set(false);
              failed(customer, reaction, parked, error);
            });
    if (succeeded.get()) {
      CommandAttempt.required().streams().of(customer).unparked();
    }
    return succeeded.get();
  }

  private void failed(
      CustomerId customer, String reaction, ParkedTable.Open parked, Throwable error) {
    int tries = parked.tries() + 1;
    Instant next =
        tries < environment.settings().mostTries()
            ? environment.now().plus(environment.settings().retryAfter(tries))
            : null;
    table.failed(customer, reaction, parked.seq(), next, NewParkedReaction.text(error));
  }
}
