package org.cairncrm.shared.web;

import java.sql.SQLException;
import org.cairncrm.shared.Faults;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Converts PostgreSQL's errors to problems for a caller, by the class of their SQLSTATE. */
final class DatabaseFaults {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFaults.class);
  private static final RateLimitedLog FULL = new RateLimitedLog();

  private DatabaseFaults() {}

  /**
   * @return the problem; null when the error does not come from the database, or is a defect of
   *     Cairn
   */
  static @Nullable Problem of(Throwable error) {
    if (Faults.lasting(error)) {
      return full(error);
    }
    if (Faults.passing(error)) {
      return busy();
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return of(sql);
      }
    }
    return null;
  }

  /** The problem for a request that cannot be processed now but probably can be soon. */
  static Problem busy() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE, "Cairn is busy: send the same request again shortly")
        .with(HttpHeaders.RETRY_AFTER, "2");
  }

  private static Problem full(Throwable error) {
    if (FULL.now()) {
      LOG.error("Nothing can be stored: PostgreSQL has no room on its disk", error);
    }
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "There is no room to store this: send the same request again when there is")
        .with(HttpHeaders.RETRY_AFTER, "30");
  }

  private static @Nullable Problem of(SQLException error) {
    String state = error.getSQLState();
    if (state != null && (state.startsWith("22") || state.equals("23514"))) {
      LOG.warn("A value reached the database that should have been refused before", error);
      return Problem.malformed("A value is out of the range that can be stored");
    }
    return null;
  }
}
