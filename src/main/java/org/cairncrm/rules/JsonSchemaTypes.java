package org.cairncrm.rules;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.values.NullValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The CEL types for a JSON Schema. The rules are stricter than those of JSON Schema: each property
 * needs a type, and undeclared properties are not allowed.
 */
final class JsonSchemaTypes {
  private static final int DEEPEST = 8;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,59}");

  /** The words that CEL reserves. */
  private static final Set<String> RESERVED =
      Set.of(
          ("true false null in as break const continue else for function if import let loop"
                  + " package namespace return var void while")
              .split(" "));

  private final JsonNode root;
  private final BiConsumer<String, String> problems;
  private final List<StructType> structures = new ArrayList<>();

  /**
   * @param problems receives each part that conditions cannot use: its JSON pointer and the reason
   */
  JsonSchemaTypes(JsonNode root, BiConsumer<String, String> problems) {
    this.root = root;
    this.problems = problems;
  }

  /**
   * The forms of all properties, by their names.
   *
   * @param type the name of the whole as a type in CEL
   */
  Map<String, CelForm> properties(String type) {
    return properties(root, "", type, 0);
  }

  /** The types of the objects that the schema contains. */
  List<StructType> structures() {
    return structures;
  }

  private Map<String, CelForm> properties(JsonNode schema, String at, String type, int depth) {
    JsonNode more = schema.path("additionalProperties");
    if (!more.isBoolean() || more.booleanValue()) {
      problems.accept(at, "'additionalProperties' must be false: what is not declared is not kept");
    }
    known(schema, at);
    Set<String> required = new HashSet<>();
    schema.path("required").values().forEach(name -> required.add(name.asString("")));
    Map<String, CelForm> forms = new LinkedHashMap<>();
    for (var property : schema.path("properties").properties()) {
      String name = property.getKey();
      String place = at + "/properties" + YamlJson.step(name);
      if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
        problems.accept(place, "'" + name + "' is no name that conditions can use");
      }
      CelForm celForm = form(property.getValue(), place, type + "." + name, depth + 1);
      forms.put(name, required.contains(name) ? celForm : celForm.nullable());
    }
    return forms;
  }

  private void known(JsonNode schema, String at) {
    for (String keyword : schema.propertyNames()) {
      if (!FactSchema.keywords().contains(keyword)) {
        problems.accept(
            at + YamlJson.step(keyword), "'" + keyword + "' is nothing that JSON Schema says");
      }
    }
  }

  private CelForm form(JsonNode schema, String at, String type, int depth) {
    known(schema, at);
    if (depth > DEEPEST) {
      problems.accept(at, "is nested too deeply");
      return text();
    }
    if (schema.has("$ref")) {
      return referred(schema.path("$ref").asString(""), at, type, depth);
    }
    String kind = kind(schema.path("type"));
    CelForm celForm =
        switch (kind == null ? "" : kind) {
          case "string" -> string(schema.path("format").asString(""));
          case "integer" -> new CelForm(SimpleType.INT, value -> ((Number) value).longValue());
          case "number" -> new CelForm(SimpleType.DOUBLE, value -> ((Number) value).doubleValue());
          case "boolean" -> new CelForm(SimpleType.BOOL, value -> value);
          case "array" -> list(schema, at, type, depth);
          case "object" -> structure(properties(schema, at, type, depth), type);
          default -> {
            problems.accept(at, "must have one 'type', so that conditions can look at it");
            yield text();
          }
        };
    return schema.path("type").isArray() ? celForm.nullable() : celForm;
  }

  private CelForm referred(String reference, String at, String type, int depth) {
    String pointer = reference.startsWith("#/") ? reference.substring(1) : "";
    JsonNode schema = pointer.isEmpty() ? root.path("") : root.at(pointer);
    if (schema.isMissingNode()) {
      problems.accept(at + "/$ref", "must refer to something within this schema: '#/$defs/…'");
      return text();
    }
    return form(schema, pointer, type, depth + 1);
  }

  /** The only type besides null; null if there is not exactly one. */
  private static @Nullable String kind(JsonNode type) {
    if (type.isString()) {
      return type.asString();
    }
    var kinds = new HashSet<String>();
    type.values().forEach(one -> kinds.add(one.asString("")));
    kinds.remove("null");
    return kinds.size() == 1 ? kinds.iterator().next() : null;
  }

  private static CelForm text() {
    return new CelForm(SimpleType.STRING, Object::toString);
  }

  private static CelForm string(String format) {
    return switch (format) {
      case "date-time" -> new CelForm(SimpleType.TIMESTAMP, JsonSchemaTypes::instant);
      case DecimalFormat.NAME -> new CelForm(SimpleType.DOUBLE, JsonSchemaTypes::decimal);
      default -> text();
    };
  }

  private static Object instant(Object text) {
    try {
      return Instant.parse(text.toString());
    } catch (DateTimeException leapSecond) {
      return NullValue.NULL_VALUE;
    }
  }

  private static Object decimal(Object text) {
    var number = DecimalFormat.read(text);
    return number == null ? NullValue.NULL_VALUE : number.doubleValue();
  }

  private CelForm list(JsonNode schema, String at, String type, int depth) {
    if (!schema.path("maxItems").isIntegralNumber()) {
      problems.accept(at, "must say how many items there are at most: 'maxItems'");
    }
    JsonNode items = schema.has("items") ? schema.path("items") : none();
    CelForm element = form(items, at + "/items", type, depth + 1);
    return new CelForm(
        ListType.create(element.type()),
        values -> ((Collection<?>) values).stream().map(element::apply).toList());
  }

  private static JsonNode none() {
    return JsonNodeFactory.instance.objectNode();
  }

  private CelForm structure(Map<String, CelForm> fields, String type) {
    StructType structure =
        StructType.create(
            type,
            ImmutableSet.copyOf(fields.keySet()),
            name -> Optional.ofNullable(fields.get(name)).map(CelForm::type));
    structures.add(structure);
    return new CelForm(
        structure,
        value -> {
          Map<String, Object> read = HashMap.newHashMap(fields.size());
          fields.forEach(
              (name, celForm) -> read.put(name, celForm.apply(((Map<?, ?>) value).get(name))));
          return read;
        });
  }
}
