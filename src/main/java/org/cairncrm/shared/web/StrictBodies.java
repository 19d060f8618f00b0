package org.cairncrm.shared.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and checks as the bodies of requests are read and checked. */
@Component
class StrictBodies implements Bodies {
  private final JsonMapper json;
  private final Validator validator;

  StrictBodies(JsonMapper json, Validator validator) {
    this.json = StrictJson.strict(json);
    this.validator = validator;
  }

  @Override
  public <T> T read(JsonNode body, Class<T> type, String at) {
    if (body.isNull()) {
      throw Invalid.field(at, "is required");
    }
    T read;
    try {
      read = json.treeToValue(body, type);
    } catch (JacksonException fault) {
      Problem problem = JsonFaults.of(fault);
      throw problem.errors().isEmpty()
          ? Invalid.field(at, problem.detail())
          : new Invalid(within(at, problem.errors()));
    }
    Set<ConstraintViolation<T>> violations = validator.validate(read);
    if (!violations.isEmpty()) {
      throw new Invalid(within(at, ValidationFaults.fields(violations)));
    }
    return read;
  }

  private static List<FieldError> within(String at, List<FieldError> errors) {
    return errors.stream()
        .map(error -> new FieldError(at + "." + error.field(), error.message()))
        .toList();
  }
}
