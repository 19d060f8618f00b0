package org.cairncrm.events;

import java.time.Instant;
import java.util.function.Supplier;
import org.cairncrm.shared.CustomerId;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Runs commands of the platform itself, such as timers, retries and repeated requests. */
@Component
@NamedInterface("platform")
public class CommandControl {
  /** A time before every timer. */
  private static final Instant NO_TIMERS = Instant.MIN;

  private final Commands commands;
  private final CommandRunner runner;

  CommandControl(Commands commands, CommandRunner runner) {
    this.commands = commands;
    this.runner = runner;
  }

  /**
   * Runs a command that records no fact of the customer, such as the result of a delivery. It does
   * not advance the customer's business time, so no timer fires.
   */
  public <T> T beside(CustomerId customer, Supplier<T> work) {
    return commands.on(customer, NO_TIMERS, work);
  }

  /**
   * Runs a command if no other command holds the lock of the customer.
   *
   * @return false if another command holds it, and nothing was done
   */
  public boolean tryOn(CustomerId customer, Instant occurredAt, Runnable work) {
    return runner.run(
        () -> {
          boolean free = CommandAttempt.required().streams().tryLock(customer, occurredAt);
          if (free) {
            work.run();
          }
          return free;
        });
  }

  /**
   * Runs a command {@link #beside} the facts if no other command holds the lock of the customer.
   *
   * @return false if another command holds it, and nothing was done
   */
  public boolean tryBeside(CustomerId customer, Runnable work) {
    return tryOn(customer, NO_TIMERS, work);
  }

  /** Runs work whose events have this cause. */
  public void because(Cause cause, Runnable work) {
    CommandAttempt.required().because(cause, work);
  }

  /** Lowers the time of the customer's next timer, so that the customer's commands fire it. */
  public void dueAt(CustomerId customer, Instant at) {
    CommandAttempt.required().streams().of(customer).dueAt(at);
  }

  /**
   * Whether an event of this customer is parked for the reaction with this name. A timer that
   * continues the work of the reaction must then wait.
   */
  public boolean waits(CustomerId customer, String reaction) {
    return CommandAttempt.required().parking().holdsUp(customer, reaction);
  }

  /**
   * Makes the commit of the current command depend on a unique row, which its last statement
   * inserts. If another command has inserted the row, this one rolls back with {@link
   * ClaimedBefore}. Of two commands at once, one waits for the other.
   *
   * @param schema the schema of the table
   * @param table the table with the unique row
   */
  public void claim(String schema, String table, Statement insert) {
    CommandAttempt.required().pending().claim(new Claim(schema, table, insert));
  }
}
