package org.cairncrm.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request with faults in fields, parameters or headers. Answered with 422, which lists the
 * faults.
 */
public final class Invalid extends Refusal {
  /** The maximum number of listed faults. A file of 20,000 lines may have a fault on each line. */
  public static final int LISTED = 100;

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;
  private final int count;

  public Invalid(List<FieldError> errors) {
    this(errors, errors.size());
  }

  private Invalid(List<FieldError> errors, int count) {
    List<FieldError> listed = errors.subList(0, Math.min(errors.size(), LISTED));
    super(sentence(listed, count));
    this.errors = List.copyOf(listed);
    this.count = count;
  }

  public static Invalid field(String field, String message) {
    return new Invalid(List.of(new FieldError(field, message)));
  }

  /** The same faults with their fields nested in another field. */
  public Invalid within(String path) {
    return path.isEmpty()
        ? this
        : new Invalid(
            errors.stream()
                .map(error -> new FieldError(joined(path, error.field()), error.message()))
                .toList(),
            count);
  }

  /** The faults, at most the first {@value #LISTED}. */
  public List<FieldError> errors() {
    return errors;
  }

  /** The number of all faults, listed or not. */
  public int count() {
    return count;
  }

  private static String joined(String path, String field) {
    return field.isEmpty() || field.startsWith("[") ? path + field : path + "." + field;
  }

  private static String sentence(List<FieldError> listed, int count) {
    String sentences =
        listed.stream()
            .map(error -> error.field() + " " + error.message())
            .collect(Collectors.joining("; "));
    return count > listed.size()
        ? sentences + "; and " + (count - listed.size()) + " more faults"
        : sentences;
  }
}
