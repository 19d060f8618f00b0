package org.cairncrm.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the faults of several checks of one request, so that none hides the others. */
public final class Checks {
  private final List<FieldError> errors = new ArrayList<>();

  public void add(List<FieldError> faults) {
    errors.addAll(faults);
  }

  /** Adds a fault of one field. */
  public void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /** Runs a check, and keeps the faults of the {@link Invalid} that it throws. */
  public void check(Runnable check) {
    try {
      check.run();
    } catch (Invalid invalid) {
      errors.addAll(invalid.errors());
    }
  }

  /**
   * The value that a check returns.
   *
   * @return null when it throws {@link Invalid}, whose faults are kept
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
   * @throws Invalid with the faults of all checks, where there are any
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }
}
