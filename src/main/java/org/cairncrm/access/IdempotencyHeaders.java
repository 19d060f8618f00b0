package org.cairncrm.access;

/** The headers by which a POST is sent again without being done again. */
public final class IdempotencyHeaders {
  /** In the request: names the command. */
  public static final String KEY = "Idempotency-Key";

  /** In the response: {@code true} if it repeats the first response. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private IdempotencyHeaders() {}
}
