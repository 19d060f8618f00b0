package org.cairncrm.shared;

/**
 * The resource was changed since the caller read it: {@code If-Match} names an older version.
 * Answered with 412.
 */
public final class Stale extends Refusal {
  private static final long serialVersionUID = 1L;

  public Stale(String what) {
    super("The " + what + " has changed since you read it: read it again and repeat your change");
  }
}
