package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.shared.OmittedIfNull;

/**
 * Applies general rules to the schemas of requests and responses. A response always has all its
 * fields, some of them null, except those that are declared to be omitted if null. A request may
 * omit fields that validation does not require, has no fields other than those described, and may
 * write a decimal number as text or as a number.
 */
@SuppressWarnings("rawtypes") // Swagger's own types are raw
final class SchemaRules {
  private static final String AMOUNT = "Amount";

  private final OpenAPI api;

  SchemaRules(OpenAPI api) {
    this.api = api;
  }

  void apply() {
    Set<Schema<?>> requests = SchemaWalk.requests(api);
    Set<Schema<?>> responses = SchemaWalk.responses(api);
    SchemaWalk.operations(api)
        .filter(operation -> operation.getParameters() != null)
        .flatMap(operation -> operation.getParameters().stream())
        .forEach(parameter -> SchemaRules.tidy(parameter.getSchema()));
    responses.forEach(SchemaRules::tidy);
    requests.forEach(SchemaRules::tidy);
    responses.stream()
        .filter(schema -> schema.getProperties() != null && !requests.contains(schema))
        .forEach(SchemaRules::response);
    requests.stream().filter(schema -> schema.getProperties() != null).forEach(this::request);
  }

  /**
   * Removes limits without effect, and anchors patterns, because JSON Schema does not anchor them.
   */
  private static void tidy(Schema<?> schema) {
    if (Integer.valueOf(0).equals(schema.getMinLength())) {
      schema.setMinLength(null);
    }
    if (Integer.valueOf(0).equals(schema.getMinItems())) {
      schema.setMinItems(null);
    }
    String pattern = schema.getPattern();
    if (pattern != null && !pattern.startsWith("^")) {
      schema.setPattern(pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$");
    }
  }

  private static void response(Schema<?> schema) {
    schema.setRequired(
        schema.getProperties().entrySet().stream()
            .filter(property -> !omitted(property.getValue()))
            .map(Map.Entry::getKey)
            .toList());
  }

  /**
   * Whether the field is omitted if it is null. Removes the mark, which is not part of the
   * document.
   */
  private static boolean omitted(Schema<?> property) {
    return property.getExtensions() != null
        && property.getExtensions().remove(OmittedIfNull.EXTENSION) != null;
  }

  private void request(Schema<?> schema) {
    Map<String, Schema> properties = schema.getProperties();
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    properties.replaceAll(
        (name, property) -> {
          Schema<?> value = decimal(property) ? amount(property) : property;
          return required.contains(name) ? value : OpenApiSchemas.nullable(value);
        });
    if (schema.getAdditionalProperties() == null) {
      schema.setAdditionalProperties(false);
    }
  }

  private static boolean decimal(Schema<?> schema) {
    return schema.getTypes() != null
        && schema.getTypes().contains("number")
        && schema.getFormat() == null;
  }

  private Schema<?> amount(Schema<?> number) {
    if (!api.getComponents().getSchemas().containsKey(AMOUNT)) {
      Schema<?> amount = new Schema<>(io.swagger.v3.oas.models.SpecVersion.V31);
      amount.addAnyOfItem(OpenApiSchemas.text().pattern(OpenApiSchemas.AMOUNT));
      amount.addAnyOfItem(OpenApiSchemas.of("number"));
      api.getComponents().addSchemas(AMOUNT, amount);
    }
    Schema<?> reference = OpenApiSchemas.reference(AMOUNT);
    Schema<?> bounded =
        OpenApiSchemas.isNullable(number) ? OpenApiSchemas.nullable(reference) : reference;
    bounded.setMinimum(number.getMinimum());
    bounded.setMaximum(number.getMaximum());
    bounded.setExclusiveMinimumValue(number.getExclusiveMinimumValue());
    return bounded;
  }
}
