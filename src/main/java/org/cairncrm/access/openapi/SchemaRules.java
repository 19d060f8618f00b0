package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What holds for every schema of a request or a response. A response always has all of its fields,
 * some of them null, unless a field is left out if it is null. A request may leave out what
 * validation does not require, has no other fields than those described, and may write a decimal
 * number as text or as a number.
 */
@SuppressWarnings("rawtypes") // as Swagger has its schemas
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

  /** Removes what says nothing, and anchors patterns, which JSON Schema does not. */
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

  /** Whether the field is left out if it is null; the mark has served its purpose then. */
  private static boolean omitted(Schema<?> property) {
    return property.getExtensions() != null
        && property.getExtensions().remove(OpenApiSchemas.OMITTED) != null;
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
