package org.cairncrm.access.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes tags, parameters, schemas and fields with the texts of {@code api/<module>.properties}.
 */
final class Descriptions {
  private static final String UNKNOWN = "";

  private final OpenAPI api;
  private final ApiWords words;

  Descriptions(OpenAPI api, ApiWords words) {
    this.api = api;
    this.words = words;
  }

  void apply() {
    Set<Schema<?>> requests = SchemaWalk.requests(api);
    tags();
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperations().forEach(operation -> parameters(path, operation)));
    api.getComponents()
        .getSchemas()
        .forEach((name, schema) -> schema(name, schema, requests.contains(schema)));
  }

  /** Adds the tags in the order of their places, then by name. */
  private void tags() {
    var used = new TreeSet<String>();
    SchemaWalk.operations(api).forEach(operation -> used.addAll(operation.getTags()));
    api.setTags(
        used.stream()
            .sorted(Comparator.comparingInt(name -> Integer.parseInt(text(key(name) + ".place"))))
            .map(name -> new Tag().name(name).description(text(key(name))))
            .toList());
  }

  private static String key(String tag) {
    return "tag." + tag.replace(' ', '-');
  }

  private void parameters(String path, Operation operation) {
    for (Parameter parameter :
        operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
      if (parameter.getDescription() == null) {
        String name = parameter.getName();
        parameter.setDescription(
            text(
                operation.getOperationId() + "." + name,
                "parameter." + segment(path, name) + name,
                "parameter." + name));
      }
    }
  }

  /**
   * The part of the path before a parameter, which names the kind of thing that an {@code id}
   * identifies.
   */
  private static String segment(String path, String parameter) {
    Matcher before = Pattern.compile("([^/]+)/\\{" + Pattern.quote(parameter) + "}").matcher(path);
    return before.find() ? before.group(1) + "." : "";
  }

  private void schema(String name, Schema<?> schema, boolean request) {
    if (schema.getDescription() == null) {
      String page = name.startsWith("Page") ? "schema.Page" : "schema." + name;
      schema.setDescription(text("schema." + name, page));
    }
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((field, property) -> property(name, field, property, request));
    }
  }

  private void property(String schema, String field, Schema<?> property, boolean request) {
    if (property.getDescription() == null) {
      String own = schema + "." + field;
      property.setDescription(
          text(own, (request ? "request." : "field.") + field, "field." + field));
    }
  }

  private String text(String... keys) {
    return Objects.requireNonNullElse(words.first(keys), UNKNOWN);
  }
}
