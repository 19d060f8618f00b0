package org.cairncrm.shared;

import java.util.List;
import java.util.stream.Collectors;

/** The request breaks rules, and these are the fields that do. */
public final class Invalid extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public Invalid(List<FieldError> errors) {
    super(
        errors.stream()
            .map(error -> error.field() + " " + error.message())
            .collect(Collectors.joining("; ")));
    this.errors = List.copyOf(errors);
  }

  public static Invalid field(String field, String message) {
    return new Invalid(List.of(new FieldError(field, message)));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
