package org.cairncrm.rules.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.rules.documents.FormPart.Control;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Creates the form of a document from the JSON Schema of its kind. */
final class DocumentForm {
  private static final List<String> TRUE_OR_FALSE = List.of("true", "false");

  private DocumentForm() {}

  static FormPart of(SchemaPart schema, JsonNode document) {
    return part("", "", schema, document, true);
  }

  /** The part at a JSON pointer with its fields, also if the document lacks it. */
  static FormPart at(String at, SchemaPart schema, JsonNode value, boolean required) {
    return part(
        at,
        Pointers.last(at),
        schema,
        value.isMissingNode() && schema.isGroup() ? JsonNodeFactory.instance.objectNode() : value,
        required);
  }

  private static FormPart part(
      String at, String key, SchemaPart schema, JsonNode value, boolean required) {
    List<FormPart> parts = new ArrayList<>();
    if (schema.isGroup() && value.isObject()) {
      for (String name : schema.keys()) {
        parts.add(
            part(
                Pointers.child(at, name),
                name,
                Objects.requireNonNull(schema.property(name)),
                value.path(name),
                schema.requires(name)));
      }
    } else if (schema.isList()) {
      SchemaPart items = Objects.requireNonNull(schema.items());
      for (int i = 0; i < value.size(); i++) {
        parts.add(part(at + "/" + i, "", items, value.path(i), true));
      }
    }
    return new FormPart(
        at,
        schema.label(key),
        schema.help(),
        control(schema, value),
        value.isValueNode() ? value.asString("") : "",
        schema.isBoolean() ? TRUE_OR_FALSE : schema.choices(),
        required,
        !value.isMissingNode(),
        List.copyOf(parts));
  }

  private static Control control(SchemaPart schema, JsonNode value) {
    boolean empty = value.isMissingNode() || value.isNull();
    if (schema.isGroup()) {
      return empty || value.isObject() ? Control.GROUP : Control.OTHER;
    }
    if (schema.isList()) {
      return empty || value.isArray() ? Control.LIST : Control.OTHER;
    }
    if (value.isContainer()) {
      return Control.OTHER;
    }
    if (schema.isBoolean() || !schema.choices().isEmpty()) {
      return Control.CHOICE;
    }
    if (schema.isNumber()) {
      return Control.NUMBER;
    }
    return !schema.isText() ? Control.OTHER : schema.isLong() ? Control.LINES : Control.TEXT;
  }
}
