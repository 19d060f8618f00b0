package org.cairncrm.shared.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and validates parts of a request's body as strictly as a whole body. */
@Component
class StrictBodies implements Bodies {
  private final JsonBodies bodies;
  private final Validator validator;

  StrictBodies(JsonBodies bodies, Validator validator) {
    this.bodies = bodies;
    this.validator = validator;
  }

  @Override
  public <T> T read(JsonNode body, Class<T> type, String at) {
    try {
      T read = bodies.read(body, type);
      if (read == null) {
        throw Invalid.field("", "is required");
      }
      Set<ConstraintViolation<T>> violations = validator.validate(read);
      if (!violations.isEmpty()) {
        throw new Invalid(ValidationFaults.fields(violations));
      }
      return read;
    } catch (Invalid invalid) {
      throw invalid.within(at);
    }
  }

  @Override
  public ObjectNode object(byte[] json, String at) {
    try {
      if (bodies.read(json, bodies.type(ObjectNode.class)) instanceof ObjectNode object) {
        return object;
      }
    } catch (Malformed malformed) {
      Problem problem = malformed.problem();
      throw problem.errors().isEmpty()
          ? Invalid.field(at, "must be an object in JSON: " + problem.detail())
          : new Invalid(problem.errors()).within(at);
    }
    throw Invalid.field(at, "must be an object in JSON");
  }
}
