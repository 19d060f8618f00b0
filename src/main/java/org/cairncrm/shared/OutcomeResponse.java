package org.cairncrm.shared;

import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * Builds the response to a request with an {@link ExternalReference}: 201 with the address of the
 * created resource, or 200 with the first result for a repetition.
 */
public final class OutcomeResponse {
  private OutcomeResponse() {}

  /**
   * @param path the path of the created resource, such as {@code /api/orders/…}
   */
  public static <T> ResponseEntity<T> of(Outcome<T> outcome, Function<T, String> path) {
    return status(outcome, path).body(outcome.value());
  }

  /** As {@link #of}, with the version of the resource in the ETag. */
  public static <T> ResponseEntity<T> of(
      Outcome<T> outcome, Function<T, String> path, Function<T, Integer> version) {
    return status(outcome, path)
        .eTag(VersionTag.of(version.apply(outcome.value())))
        .body(outcome.value());
  }

  private static <T> ResponseEntity.BodyBuilder status(
      Outcome<T> outcome, Function<T, String> path) {
    return outcome.created()
        ? ResponseEntity.created(URI.create(path.apply(outcome.value())))
        : ResponseEntity.ok();
  }
}
