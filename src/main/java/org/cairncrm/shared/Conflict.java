package org.cairncrm.shared;

import java.util.List;

/** A valid request that conflicts with the current state. Answered with 409. */
public final class Conflict extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public Conflict(String message) {
    this(message, List.of());
  }

  /**
   * @param errors the fields of the request that conflict with the stored data
   */
  public Conflict(String message, List<FieldError> errors) {
    super(message);
    this.errors = List.copyOf(errors);
  }

  /** The same conflict with its fields nested in another field. */
  public Conflict within(String path) {
    return new Conflict(
        String.valueOf(getMessage()),
        errors.stream()
            .map(error -> new FieldError(path + "." + error.field(), error.message()))
            .toList());
  }

  public List<FieldError> errors() {
    return errors;
  }
}
