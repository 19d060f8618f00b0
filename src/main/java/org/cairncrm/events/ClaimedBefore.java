package org.cairncrm.events;

/** The command has done nothing: an earlier one has committed with the same claim. */
public final class ClaimedBefore extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClaimedBefore(Throwable refused) {
    super("An earlier command has committed with the same claim", refused);
  }
}
