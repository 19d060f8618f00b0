package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates schemas of JSON Schema 2020-12, which OpenAPI 3.1 uses. */
final class OpenApiSchemas {
  static final String DECIMAL = "^-?[0-9]+([.][0-9]+)?$";

  /**
   * The form of an amount in a request: not negative, with at most 15 digits before the point and 4
   * after it.
   */
  static final String AMOUNT = "^[0-9]{1,15}([.][0-9]{1,4})?$";

  private static final String PREFIX = "#/components/schemas/";
  private static final String NULL = "null";

  private OpenApiSchemas() {}

  static Schema<?> of(String... types) {
    return new Schema<>(SpecVersion.V31).types(new LinkedHashSet<>(List.of(types)));
  }

  static Schema<?> text() {
    return of("string");
  }

  static Schema<?> anyObject() {
    return of("object").additionalProperties(true);
  }

  static Schema<?> reference(String name) {
    return new Schema<>(SpecVersion.V31).$ref(PREFIX + name);
  }

  static boolean isText(Schema<?> schema) {
    return schema.getTypes() != null && schema.getTypes().contains("string");
  }

  /** The name of the component that a schema refers to; null if it refers to none. */
  static @Nullable String name(Schema<?> schema) {
    String reference = schema.get$ref();
    return reference == null ? null : reference.substring(PREFIX.length());
  }

  /** The schema itself, or the one that it refers to; null if that does not exist. */
  @SuppressWarnings("rawtypes") // Swagger's own types are raw
  static @Nullable Schema<?> model(Schema<?> schema, Map<String, Schema> models) {
    String name = name(schema);
    return name == null ? schema : models.get(name);
  }

  static @Nullable Schema<?> property(@Nullable Schema<?> model, String name) {
    return model == null || model.getProperties() == null ? null : model.getProperties().get(name);
  }

  static boolean isNullable(Schema<?> schema) {
    return schema.getTypes() != null && schema.getTypes().contains(NULL)
        || schema.getAnyOf() != null
            && schema.getAnyOf().stream().anyMatch(OpenApiSchemas::isNullable);
  }

  static Schema<?> nullable(Schema<?> schema) {
    if (isNullable(schema)) {
      return schema;
    }
    String name = name(schema);
    if (name != null) {
      Schema<?> either = new Schema<>(SpecVersion.V31);
      either.addAnyOfItem(reference(name));
      either.addAnyOfItem(of(NULL));
      return either;
    }
    Set<String> types =
        new LinkedHashSet<>(schema.getTypes() == null ? Set.of() : schema.getTypes());
    if (!types.isEmpty()) {
      types.add(NULL);
      schema.setTypes(types);
    }
    return schema;
  }
}
