package org.cairncrm.shared.web;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponseException;

/** The request cannot be read as what it claims to be. */
final class Malformed extends ErrorResponseException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private Malformed(Problem problem) {
    super(problem.status());
    this.problem = problem;
  }

  static Malformed because(String detail) {
    return new Malformed(Problem.malformed(detail));
  }

  static Malformed because(HttpStatusCode status, String detail) {
    return new Malformed(Problem.of(status, detail));
  }

  static Malformed field(String field, String message) {
    return field.isEmpty()
        ? because("The body " + message)
        : new Malformed(Problem.field(field, message));
  }

  Problem problem() {
    return problem;
  }
}
