package org.cairncrm.events;

import java.util.Set;

/** Ends an attempt at a command: these steps are to be given a savepoint next time. */
final class ReactionFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Set<String> steps;

  /** This one threw. */
  ReactionFailed(String step, Exception cause) {
    this(Set.of(step), "Reaction " + step + " failed", cause);
  }

  /** Rows that were kept back could not be written: those of one of these. */
  ReactionFailed(Set<String> steps, Exception cause) {
    this(Set.copyOf(steps), "What one of " + steps + " kept back was refused", cause);
  }

  private ReactionFailed(Set<String> steps, String message, Exception cause) {
    super(message, cause, false, false);
    this.steps = steps;
  }

  Set<String> steps() {
    return steps;
  }
}
