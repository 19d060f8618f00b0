package org.cairncrm.history.web;

import java.time.Instant;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** The range of times that a request may name. PostgreSQL's timestamps end before Java's do. */
final class Period {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Period() {}

  static @Nullable Instant bounded(String field, @Nullable Instant at) {
    if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
      throw Invalid.field(field, "must be between 1900 and 2200");
    }
    return at;
  }
}
