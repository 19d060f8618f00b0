package org.cairncrm.shared;

/**
 * The result of a request that another system may repeat under its source and external id, see
 * {@link ExternalReference}.
 *
 * @param value the result of the first request, also for a repetition
 * @param created false for a repetition, which changed nothing
 */
public record Outcome<T>(T value, boolean created) {
  /** The outcome of a first request. */
  public static <T> Outcome<T> created(T value) {
    return new Outcome<>(value, true);
  }

  /** The outcome of a repetition. */
  public static <T> Outcome<T> repeated(T first) {
    return new Outcome<>(first, false);
  }
}
