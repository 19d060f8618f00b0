package org.cairncrm.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of several checks of one request, so that one fault does not hide the others.
 */
public final class Checks {
  private final List<FieldError> errors = new ArrayList<>();

  public void add(List<FieldError> faults) {
    errors.addAll(faults);
  }

  /** Adds a fault of one field. */
  public void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /** Runs a check, and collects the faults of the {@link Invalid} that it throws. */
  public void check(Runnable check) {
    try {
      check.run();
    } catch (Invalid invalid) {
      errors.addAll(invalid.errors());
    }
  }

  /**
   * Runs a check that returns a value, and collects its faults.
   *
   * @return the value; null when the check throws {@link Invalid}
   */
  public <T> @Nullable T get(Supplier<? extends @Nullable T> check) {
    try {
      return check.get();
    } catch (Invalid invalid) {
      errors.addAll(invalid.errors());
      return null;
    }
  }

  /** The faults so far. */
  public List<FieldError> faults() {
    return List.copyOf(errors);
  }

  /**
   * @throws Invalid with the faults of all checks, if there are any
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }
}
