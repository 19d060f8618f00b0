package org.cairncrm.shared;

/** The request is sound, but not in the state that things are in. */
public final class Conflict extends Refusal {
  private static final long serialVersionUID = 1L;

  public Conflict(String message) {
    super(message);
  }
}
