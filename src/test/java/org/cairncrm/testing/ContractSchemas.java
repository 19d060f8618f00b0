package org.cairncrm.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of an OpenAPI 3.1 document, which are JSON Schema 2020-12. They are read strictly:
 * formats are asserted, and an object has no other fields than those described.
 */
final class ContractSchemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("components"))
              .build(),
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .locale(Locale.ENGLISH)
                      .build()));

  private final JsonNode components;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  ContractSchemas(JsonNode document) {
    components = document.path("components").deepCopy();
    close(components.path("schemas"));
  }

  /**
   * @param key under which the schema is kept once it has been read
   */
  List<String> faults(String key, JsonNode schema, String body) {
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(body);
    } catch (JacksonException none) {
      return List.of("the body is no JSON");
    }
    return schemas.computeIfAbsent(key, unread -> read(schema)).validate(json).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .distinct()
        .toList();
  }

  private Schema read(JsonNode schema) {
    var whole = (ObjectNode) schema.deepCopy();
    close(whole);
    whole.set("components", components);
    return REGISTRY.getSchema(whole);
  }

  private static void close(JsonNode node) {
    node.values().forEach(ContractSchemas::close);
    if (node instanceof ObjectNode schema
        && schema.path("properties").isObject()
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
  }
}
