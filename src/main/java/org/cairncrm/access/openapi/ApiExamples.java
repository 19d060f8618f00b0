package org.cairncrm.access.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests and responses of a running instance, recorded by {@code ApiRecording} into one file per
 * module in {@code api-examples/}, as examples of operations, parameters and schemas.
 */
@SuppressWarnings("rawtypes") // as Swagger has its schemas
final class ApiExamples {
  private final Map<String, Schema> models;
  private final OpenAPI api;

  ApiExamples(OpenAPI api) {
    this.api = api;
    this.models = api.getComponents().getSchemas();
  }

  void apply() {
    JsonNode examples = recorded();
    SchemaWalk.operations(api)
        .forEach(operation -> example(operation, examples.path(operation.getOperationId())));
    JsonNode problems = examples.path("problems");
    api.getComponents()
        .getResponses()
        .forEach((name, response) -> content(response.getContent(), problems.path(name)));
  }

  /** The examples of all modules, by operation. */
  private static JsonNode recorded() {
    ObjectNode all = JsonMapper.shared().createObjectNode();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:api-examples/*.json")) {
        try (InputStream json = file.getInputStream()) {
          all.setAll((ObjectNode) JsonMapper.shared().readTree(json));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }

  private void example(Operation operation, JsonNode recorded) {
    if (operation.getParameters() != null) {
      operation
          .getParameters()
          .forEach(
              parameter -> {
                JsonNode value = recorded.path("parameters").path(parameter.getName());
                if (!value.isMissingNode()) {
                  parameter.setExample(
                      isWhole(parameter) ? Long.valueOf(value.asString()) : plain(value));
                }
              });
    }
    if (operation.getRequestBody() != null) {
      content(operation.getRequestBody().getContent(), recorded.path("request"));
    }
    for (var response : operation.getResponses().entrySet()) {
      ApiResponse described = response.getValue();
      content(described.getContent(), recorded.path("responses").path(response.getKey()));
    }
  }

  /** Values in a path are recorded as text. */
  private static boolean isWhole(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    return schema != null && schema.getTypes() != null && schema.getTypes().contains("integer");
  }

  /** Into the first of the media types, which is the one that is recorded. */
  private void content(@Nullable Content content, JsonNode value) {
    if (content != null && !value.isMissingNode()) {
      MediaType media = content.values().iterator().next();
      media.setExample(plain(value));
      if (media.getSchema() != null) {
        schema(media.getSchema(), value);
      }
    }
  }

  /** The first value of each schema becomes its example. */
  @SuppressWarnings("unchecked") // an example is of any type
  private void schema(Schema<?> schema, JsonNode value) {
    String name = OpenApiSchemas.name(schema);
    if (name != null) {
      Schema<Object> model = models.get(name);
      if (model != null && model.getExamples() == null && value.isObject()) {
        model.addExample(plain(value));
      }
      if (model != null) {
        schema(model, value);
      }
    } else if (schema.getItems() != null) {
      value.values().forEach(item -> schema(schema.getItems(), item));
    } else if (schema.getAnyOf() != null && !value.isNull()) {
      schema(schema.getAnyOf().getFirst(), value);
    } else if (schema.getProperties() != null) {
      schema.getProperties().forEach((field, property) -> schema(property, value.path(field)));
    }
  }

  /** In the form of the Jackson that Swagger writes with, which keeps what is null. */
  private static Object plain(JsonNode value) {
    try {
      return Json31.mapper().readTree(value.toString());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
