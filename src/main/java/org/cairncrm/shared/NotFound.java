package org.cairncrm.shared;

/**
 * The requested thing does not exist, or the caller may not know that it exists. Answered with 404.
 */
public final class NotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the term for the kind of thing, such as {@code order}
   */
  public NotFound(String what, Object id) {
    super("There is no " + what + " " + id);
  }
}
