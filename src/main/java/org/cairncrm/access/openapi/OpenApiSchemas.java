package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas of JSON Schema 2020-12, as OpenAPI 3.1 has them. */
final class OpenApiSchemas {
  static final String DECIMAL = "^-?[0-9]+([.][0-9]+)?$";

  /** No amount that is sent is negative, and none has more digits. */
  static final String AMOUNT = "^[0-9]{1,15}([.][0-9]{1,4})?$";

  /** Marks a field that is left out instead of being null. */
  static final String OMITTED = "x-omitted-if-null";

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

  /** The component that a schema names; null if it names none. */
  static @Nullable String name(Schema<?> schema) {
    String reference = schema.get$ref();
    return reference == null ? null : reference.substring(PREFIX.length());
  }

  /** The schema itself, or the one that it refers to; null if there is none of that name. */
  @SuppressWarnings("rawtypes") // as Swagger has it
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
