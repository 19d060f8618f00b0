package org.cairncrm.events;

/** Ends an attempt at a command: this reaction threw, and is to be given a savepoint next time. */
final class ReactionFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reaction;

  ReactionFailed(String reaction, Exception cause) {
    super("Reaction " + reaction + " failed", cause, false, false);
    this.reaction = reaction;
  }

  String reaction() {
    return reaction;
  }
}
