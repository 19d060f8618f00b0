package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects schemas together with their parts and the schemas that they refer to. */
@SuppressWarnings("rawtypes") // Swagger's own types are raw
final class SchemaWalk {
  private final Map<String, Schema> models;
  private final Set<Schema<?>> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private SchemaWalk(Map<String, Schema> models) {
    this.models = models;
  }

  static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(Collection::stream);
  }

  /** All schemas of request bodies. */
  static Set<Schema<?>> requests(OpenAPI api) {
    var walk = new SchemaWalk(api.getComponents().getSchemas());
    operations(api)
        .filter(operation -> operation.getRequestBody() != null)
        .forEach(operation -> walk.contents(operation.getRequestBody().getContent()));
    return walk.found;
  }

  /** All schemas of responses. */
  static Set<Schema<?>> responses(OpenAPI api) {
    var walk = new SchemaWalk(api.getComponents().getSchemas());
    operations(api)
        .flatMap(operation -> operation.getResponses().values().stream())
        .forEach(response -> walk.contents(response.getContent()));
    return walk.found;
  }

  private void contents(@Nullable Content content) {
    if (content != null) {
      content.values().forEach(media -> follow(media.getSchema()));
    }
  }

  private void follow(@Nullable Schema<?> schema) {
    if (schema == null || !found.add(schema)) {
      return;
    }
    String name = OpenApiSchemas.name(schema);
    follow(name == null ? null : models.get(name));
    follow(schema.getItems());
    follow(schema.getAdditionalProperties() instanceof Schema<?> values ? values : null);
    parts(schema.getProperties() == null ? null : schema.getProperties().values());
    parts(schema.getAnyOf());
    parts(schema.getOneOf());
    parts(schema.getAllOf());
  }

  private void parts(@Nullable Collection<Schema> parts) {
    (parts == null ? List.<Schema>of() : parts).forEach(this::follow);
  }
}
