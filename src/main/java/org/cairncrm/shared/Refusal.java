package org.cairncrm.shared;

/** Rejects a request for a reason that the caller can understand. Becomes a 4xx problem. */
public abstract sealed class Refusal extends RuntimeException
    permits NotFound, Invalid, Conflict, Stale {
  private static final long serialVersionUID = 1L;

  protected Refusal(String message) {
    super(message, null, false, false);
  }
}
