package org.cairncrm.shared.web;

import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * An error response for the caller (RFC 9457).
 *
 * @param errors the faults of single fields, if there are any
 */
record Problem(HttpStatusCode status, String detail, List<FieldError> errors, HttpHeaders headers) {
  static Problem of(HttpStatusCode status, String detail) {
    return new Problem(status, detail, List.of(), HttpHeaders.EMPTY);
  }

  /** The problem of fields, parameters or headers at fault: always 422. */
  static Problem of(Invalid invalid) {
    return new Problem(
        HttpStatus.UNPROCESSABLE_CONTENT, sentence(invalid), invalid.errors(), HttpHeaders.EMPTY);
  }

  static Problem field(String field, String message) {
    return of(Invalid.field(field, message));
  }

  /** The problem of a request that cannot be parsed, so that there is no field to name. */
  static Problem malformed(String detail) {
    return of(HttpStatus.BAD_REQUEST, detail);
  }

  Problem with(String header, String value) {
    var more = new HttpHeaders();
    more.addAll(headers);
    more.set(header, value);
    return new Problem(status, detail, errors, more);
  }

  private static String sentence(Invalid invalid) {
    int count = invalid.count();
    if (count == 1) {
      return Objects.toString(invalid.getMessage(), "");
    }
    return count > Invalid.LISTED
        ? count + " faults; errors lists the first " + Invalid.LISTED
        : count + " faults, listed in errors";
  }

  /**
   * @param path the path of the request
   */
  ResponseEntity<ProblemDetail> answer(String path) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setInstance(ApiPaths.reference(path));
    if (!errors.isEmpty()) {
      body.setProperty("errors", errors);
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }
}
