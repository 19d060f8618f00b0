package org.cairncrm.shared.web;

import java.util.List;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponseException;

/** Rejects a request that cannot be read in the form that its route expects. */
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
    return fields(List.of(new FieldError(field, message)));
  }

  static Malformed fields(List<FieldError> errors) {
    return new Malformed(Problem.of(new Invalid(errors)));
  }

  Problem problem() {
    return problem;
  }
}
