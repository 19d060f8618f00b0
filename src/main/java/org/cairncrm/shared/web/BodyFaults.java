package org.cairncrm.shared.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds every fault of a JSON body by comparing it with the type that it is read as. A reader stops
 * at the first fault, so this class runs only after the reader has failed.
 */
final class BodyFaults {
  private final JsonMapper json;
  private final List<FieldError> errors = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  /**
   * @param json reads single values strictly
   * @param found the faults that are already known; their fields are not checked again
   */
  BodyFaults(JsonMapper json, List<FieldError> found) {
    this.json = json;
    found.forEach(error -> add(error.field(), error.message()));
  }

  List<FieldError> errors() {
    return errors;
  }

  /** Whether a fault was found in this field, or in an object or array that contains it. */
  boolean covers(String path) {
    return places.stream()
        .anyMatch(
            place ->
                path.equals(place) || path.startsWith(place + ".") || path.startsWith(place + "["));
  }

  /**
   * Adds the faults of a value.
   *
   * @return the value with nulls in place of its faulty parts
   */
  JsonNode sound(JsonNode value, JavaType type, String path) {
    if (places.contains(path)) {
      return json.getNodeFactory().nullNode();
    }
    if (value.isNull()) {
      return type.isPrimitive() ? wrong(path, "is required") : value;
    }
    if (type.isTypeOrSubTypeOf(JsonNode.class) || type.isJavaLangObject()) {
      return leaf(value, type, path);
    }
    if (type.isCollectionLikeType()) {
      return value instanceof ArrayNode array ? items(array, type, path) : wrong(path, type);
    }
    if (type.isMapLikeType()) {
      return value instanceof ObjectNode object ? entries(object, type, path) : wrong(path, type);
    }
    if (hasFields(type.getRawClass())) {
      return value instanceof ObjectNode object ? fields(object, type, path) : wrong(path, type);
    }
    return leaf(value, type, path);
  }

  private JsonNode items(ArrayNode array, JavaType type, String path) {
    ArrayNode sound = json.createArrayNode();
    for (int i = 0; i < array.size(); i++) {
      String place = path + "[" + i + "]";
      JsonNode item = sound(array.get(i), type.getContentType(), place);
      if (!type.isTypeOrSubTypeOf(Set.class) || !item.isNull()) {
        sound.add(item);
      } else if (!places.contains(place)) {
        wrong(place, "is required");
      }
    }
    return sound;
  }

  private JsonNode entries(ObjectNode object, JavaType type, String path) {
    ObjectNode sound = json.createObjectNode();
    object.forEachEntry(
        (name, value) ->
            sound.set(name, sound(value, type.getContentType(), JsonText.joined(path, name))));
    return sound;
  }

  private JsonNode fields(ObjectNode object, JavaType type, String path) {
    Map<String, JavaType> known = new LinkedHashMap<>();
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      known.put(component.getName(), json.constructType(component.getGenericType()));
    }
    ObjectNode sound = json.createObjectNode();
    known.forEach(
        (name, field) -> {
          String place = JsonText.joined(path, name);
          JsonNode value = object.get(name);
          if (value != null) {
            sound.set(name, sound(value, field, place));
          } else if (field.isPrimitive()) {
            wrong(place, "is required");
          }
        });
    for (String name : object.propertyNames()) {
      if (!known.containsKey(name)) {
        wrong(
            JsonText.joined(path, name),
            "is not known here; known are " + String.join(", ", known.keySet()));
      }
    }
    return sound;
  }

  private JsonNode leaf(JsonNode value, JavaType type, String path) {
    try {
      json.treeToValue(value, type);
      return value;
    } catch (JacksonException fault) {
      if (fault.getCause() instanceof Invalid invalid) {
        invalid.within(path).errors().forEach(error -> add(error.field(), error.message()));
        return json.getNodeFactory().nullNode();
      }
      return wrong(path, type);
    }
  }

  /**
   * Whether the type is an object in JSON: a record is one, unless a factory method reads it from a
   * single value.
   */
  private static boolean hasFields(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getDeclaredMethods()).noneMatch(BodyFaults::readsValue);
  }

  private static boolean readsValue(Method method) {
    return method.isAnnotationPresent(JsonCreator.class);
  }

  private JsonNode wrong(String path, JavaType type) {
    return wrong(path, "must be " + TypeNames.of(type.getRawClass()));
  }

  private JsonNode wrong(String path, String message) {
    add(path, message);
    return json.getNodeFactory().nullNode();
  }

  private void add(String path, String message) {
    places.add(path);
    errors.add(new FieldError(path, message));
  }
}
