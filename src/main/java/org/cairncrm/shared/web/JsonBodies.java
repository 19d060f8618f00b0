package org.cairncrm.shared.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON bodies strictly. A valid body is read once. Only a faulty body is read again, to
 * report all its faults instead of the first.
 */
final class JsonBodies {
  private final JsonMapper strict;
  private final JsonMapper lenient;
  private final Validator validator;

  JsonBodies(JsonMapper mapper, Validator validator) {
    this.strict = StrictJson.strict(mapper);
    this.lenient =
        strict
            .rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    this.validator = validator;
  }

  JsonMapper mapper() {
    return strict;
  }

  JavaType type(Class<?> type) {
    return strict.constructType(type);
  }

  /**
   * @throws Malformed when the body is not JSON of this type, naming every field at fault
   */
  @Nullable Object read(byte[] body, JavaType type) {
    boolean plain = JsonText.plain(body);
    JacksonException fault = null;
    try {
      if (plain) {
        return strict.readValue(body, type);
      }
    } catch (JacksonException unreadable) {
      fault = unreadable;
    }
    List<FieldError> errors = faults(body, type);
    if (!errors.isEmpty()) {
      throw whole(errors);
    }
    if (fault != null) {
      throw Malformed.because("The body cannot be read" + position(fault));
    }
    return strict.readValue(body, type);
  }

  /**
   * Reads a value from parsed JSON.
   *
   * @throws Invalid naming every field at fault
   */
  <T> @Nullable T read(JsonNode body, Class<T> type) {
    try {
      return strict.treeToValue(body, type);
    } catch (JacksonException fault) {
      List<FieldError> errors = faults(body, type(type), List.of());
      throw errors.isEmpty() ? Invalid.field("", "cannot be read") : new Invalid(errors);
    }
  }

  private List<FieldError> faults(byte[] body, JavaType type) {
    List<FieldError> found;
    JsonNode tree;
    try {
      found = JsonText.faults(body);
      tree = lenient.readTree(body);
    } catch (StreamConstraintsException tooMuch) {
      throw Malformed.because(
          "The JSON is nested too deeply or holds a number that is too long" + position(tooMuch));
    } catch (JacksonException unreadable) {
      throw Malformed.because("The body is not valid JSON" + position(unreadable));
    }
    return faults(tree, type, found);
  }

  private List<FieldError> faults(JsonNode tree, JavaType type, List<FieldError> found) {
    var faults = new BodyFaults(strict, found);
    JsonNode sound = faults.sound(tree, type, "");
    List<FieldError> errors = new ArrayList<>(faults.errors());
    if (!faults.covers("")) {
      violations(sound, type).stream()
          .filter(error -> !faults.covers(error.field()))
          .forEach(errors::add);
    }
    return errors;
  }

  /** The rules that a body breaks after its faulty parts were replaced with nulls. */
  private List<FieldError> violations(JsonNode sound, JavaType type) {
    try {
      Object value = lenient.treeToValue(sound, type);
      return value == null
          ? List.of()
          : ValidationFaults.fields(
              validator.validate(value).stream()
                  .filter(JsonBodies::ofOneField)
                  .collect(java.util.stream.Collectors.toSet()));
    } catch (JacksonException fault) {
      return fault.getCause() instanceof Invalid invalid ? invalid.errors() : List.of();
    }
  }

  /**
   * Whether the violated rule concerns one field. A rule about several fields is not meaningful
   * while one of them is at fault.
   */
  private static boolean ofOneField(ConstraintViolation<?> violation) {
    return !violation.getPropertyPath().toString().isEmpty();
  }

  /** The response for these faults. A body that is wrong as a whole has no field to name. */
  private static Malformed whole(List<FieldError> errors) {
    return errors.stream()
        .filter(error -> error.field().isEmpty())
        .findFirst()
        .map(error -> Malformed.because("The body " + error.message()))
        .orElseGet(() -> Malformed.fields(errors));
  }

  private static String position(JacksonException fault) {
    var place = fault.getLocation();
    return place == null || place.getLineNr() < 1
        ? ""
        : ", at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }
}
