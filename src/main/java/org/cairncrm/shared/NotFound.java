package org.cairncrm.shared;

/** There is no such thing, or the caller may not know of it. */
public final class NotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the field's term for the thing, such as {@code order}
   */
  public NotFound(String what, Object id) {
    super("There is no " + what + " " + id);
  }
}
