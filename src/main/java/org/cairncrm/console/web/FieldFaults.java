package org.cairncrm.console.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.TreeMap;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;

/** What is wrong with a form, by field: an element of a list counts as the list's field. */
@Component
class FieldFaults {
  private final Validator validator;

  FieldFaults(Validator validator) {
    this.validator = validator;
  }

  /** What can be told without asking the module concerned; empty when nothing is wrong. */
  Map<String, String> of(Object request) {
    Map<String, String> faults = new TreeMap<>();
    for (ConstraintViolation<Object> violation : validator.validate(request)) {
      faults.putIfAbsent(field(violation.getPropertyPath().toString()), violation.getMessage());
    }
    return faults;
  }

  static Map<String, String> of(Invalid refused) {
    Map<String, String> faults = new TreeMap<>();
    refused.errors().forEach(error -> faults.putIfAbsent(field(error.field()), error.message()));
    return faults;
  }

  private static String field(String path) {
    return path.split("[.\\[]", 2)[0];
  }
}
