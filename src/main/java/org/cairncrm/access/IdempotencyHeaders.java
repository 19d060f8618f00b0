package org.cairncrm.access;

/** The headers with which a client can repeat a POST without repeating its effect. */
public final class IdempotencyHeaders {
  /** In the request: identifies the command. */
  public static final String KEY = "Idempotency-Key";

  /** In the response: {@code true} if it repeats the first response. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private IdempotencyHeaders() {}
}
