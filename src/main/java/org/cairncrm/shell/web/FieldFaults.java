package org.cairncrm.shell.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.TreeMap;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.KnownTexts;
import org.springframework.stereotype.Component;

/**
 * The faults of a form by field, as pages show them in the language of the person: an element of a
 * list counts as its list.
 */
@Component
public class FieldFaults {
  private final Validator validator;

  FieldFaults(Validator validator) {
    this.validator = validator;
  }

  /** The faults that the rules of the request itself find; empty if there are none. */
  public Map<String, String> of(Object request) {
    Map<String, String> faults = new TreeMap<>();
    for (ConstraintViolation<Object> violation : validator.validate(request)) {
      faults.putIfAbsent(
          field(violation.getPropertyPath().toString()), KnownTexts.ofPage(violation.getMessage()));
    }
    return faults;
  }

  /** The faults that a module found. */
  public static Map<String, String> of(Invalid refused) {
    Map<String, String> faults = new TreeMap<>();
    refused
        .errors()
        .forEach(
            error -> faults.putIfAbsent(field(error.field()), KnownTexts.ofPage(error.message())));
    return faults;
  }

  private static String field(String path) {
    return path.split("[.\\[]", 2)[0];
  }
}
