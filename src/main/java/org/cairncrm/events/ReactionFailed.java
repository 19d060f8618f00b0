package org.cairncrm.events;

import java.util.Set;

/** Ends an attempt at a command. The next attempt gives these steps a savepoint. */
final class ReactionFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Set<String> steps;

  /** The step that threw. */
  ReactionFailed(String step, Exception cause) {
    this(Set.of(step), "Reaction " + step + " failed", cause);
  }

  /** The steps whose pending rows were refused. One of them is to blame. */
  ReactionFailed(Set<String> steps, Exception cause) {
    this(Set.copyOf(steps), "PostgreSQL refused a pending row of " + steps, cause);
  }

  private ReactionFailed(Set<String> steps, String message, Exception cause) {
    super(message, cause, false, false);
    this.steps = steps;
  }

  Set<String> steps() {
    return steps;
  }
}
