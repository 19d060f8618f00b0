package org.cairncrm.access.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;

/** The faults of a form by field; an element of a list counts as the list's field. */
final class FormFaults {
  private FormFaults() {}

  static Map<String, String> of(Invalid refusal) {
    return refusal.errors().stream()
        .collect(
            Collectors.toMap(
                error -> error.field().replaceAll("\\[.*", ""),
                FieldError::message,
                (first, other) -> first));
  }
}
