package org.cairncrm.rules.documents;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cairncrm.rules.DocumentProblems;
import org.cairncrm.rules.YamlJson;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schema (2020-12) of a kind of documents, which editors use as well. The keyword {@value
 * #MESSAGE} explains a pattern, or the number of keys in a part, in words.
 */
final class DocumentSchema {
  private static final String MESSAGE = "x-message";

  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012()).keyword(new NonValidationKeyword(MESSAGE)).build();

  /** A registry that loads nothing over the network: a schema refers only to its own parts. */
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          DIALECT,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .locale(Locale.ENGLISH)
                      .build()));

  private final JsonNode source;
  private final Schema schema;

  DocumentSchema(JsonNode source) {
    this.source = source;
    this.schema = REGISTRY.getSchema(source);
    this.schema.initializeValidators();
  }

  /** Adds every fault of the document to {@code problems}. */
  void check(YamlJson document, DocumentProblems documentProblems) {
    for (Error error : schema.validate(document.json())) {
      String at = error.getInstanceLocation().toString();
      switch (error.getKeyword()) {
        case "required" ->
            documentProblems.at(document.place(at), "'" + error.getProperty() + "' is missing");
        case "additionalProperties", "unevaluatedProperties" ->
            documentProblems.at(
                document.keyPlace(at + YamlJson.step(error.getProperty())),
                "'" + error.getProperty() + "' is unknown here" + known(error));
        default -> documentProblems.at(document.place(at), name(error) + message(error));
      }
    }
  }

  /** The name of the wrong value, because the line alone may not show it. */
  private static String name(Error error) {
    NodePath location = error.getInstanceLocation();
    int last = location.getNameCount() - 1;
    return last >= 0 && location.getElement(last) instanceof String name ? "'" + name + "' " : "";
  }

  private String message(Error error) {
    JsonNode expected = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "type" -> "must be " + type(expected);
      case "enum" ->
          "must be one of "
              + StreamSupport.stream(expected.spliterator(), false)
                  .map(JsonNode::asString)
                  .collect(Collectors.joining(", "));
      case "const" -> "must be " + expected.asString();
      case "minimum" -> "must be at least " + expected.asString();
      case "maximum" -> "must be at most " + expected.asString();
      case "exclusiveMinimum" -> "must be more than " + expected.asString();
      case "exclusiveMaximum" -> "must be less than " + expected.asString();
      case "minLength" -> expected.asInt() == 1 ? "must not be empty" : shortest(expected);
      case "maxLength" -> "must have at most " + expected.asString() + " characters";
      case "minItems" ->
          expected.asInt() == 1
              ? "must have at least one item"
              : "must have at least " + expected.asString() + " items";
      case "maxItems" -> "must have at most " + expected.asString() + " items";
      case "uniqueItems" -> "must not contain the same item twice";
      case "pattern" -> pattern(error, expected);
      default -> explained(error, error.getMessage());
    };
  }

  private static String shortest(JsonNode length) {
    return "must have at least " + length.asString() + " characters";
  }

  private String pattern(Error error, JsonNode pattern) {
    return explained(error, "must match " + pattern.asString());
  }

  /** The schema's own explanation of this fault, or else the given text. */
  private String explained(Error error, String otherwise) {
    String words = around(error).path(MESSAGE).asString("");
    return words.isEmpty() ? otherwise : words;
  }

  private static String type(JsonNode types) {
    return types.isArray()
        ? StreamSupport.stream(types.spliterator(), false)
            .map(type -> noun(type.asString()))
            .collect(Collectors.joining(" or "))
        : noun(types.asString());
  }

  private static String noun(String type) {
    return switch (type) {
      case "string" -> "a text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "a mapping of keys to values";
      default -> "empty";
    };
  }

  private String known(Error error) {
    var names = new TreeSet<String>(around(error).path("properties").propertyNames());
    return names.isEmpty() ? "" : "; known are " + String.join(", ", names);
  }

  /** The part of the schema that holds the keyword of this error. */
  private JsonNode around(Error error) {
    NodePath keyword = error.getSchemaLocation().getFragment();
    JsonNode part = source;
    for (int step = 0; step < keyword.getNameCount() - 1; step++) {
      part =
          keyword.getElement(step) instanceof Integer index
              ? part.path(index)
              : part.path(keyword.getName(step));
    }
    return part;
  }
}
