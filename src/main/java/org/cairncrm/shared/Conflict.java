package org.cairncrm.shared;

import java.util.List;

/** The request is sound, but not in the state that things are in. */
public final class Conflict extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public Conflict(String message) {
    this(message, List.of());
  }

  /**
   * @param errors the fields of the request that are in conflict with what is stored
   */
  public Conflict(String message, List<FieldError> errors) {
    super(message);
    this.errors = List.copyOf(errors);
  }

  /** The same conflict, of fields that lie within another one. */
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
