package org.cairncrm.shared;

import java.util.List;

/** A field of the request is not even written as it must be. */
public final class Unreadable extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public Unreadable(String field, String message) {
    super(field + " " + message);
    this.errors = List.of(new FieldError(field, message));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
