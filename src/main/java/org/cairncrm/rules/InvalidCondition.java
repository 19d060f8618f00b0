package org.cairncrm.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A condition that cannot be compiled, with all its errors. */
public final class InvalidCondition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RuleError> errors;

  InvalidCondition(String source, List<RuleError> errors) {
    super(
        errors.stream()
            .map(RuleError::toString)
            .collect(Collectors.joining("; ", "The condition '" + source + "' is wrong: ", "")));
    this.errors = List.copyOf(errors);
  }

  /** The errors, in the order of their places. */
  public List<RuleError> errors() {
    return errors;
  }
}
