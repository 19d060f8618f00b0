package org.cairncrm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records the names of the OpenAPI document, and the examples of one module, from the running
 * application, after a change that is meant: {@code CAIRN_API=orders mvn test -Dtest=ApiRecording}.
 * With {@code CAIRN_API=all} it records the examples of all modules.
 */
@CairnTest
@EnabledIfEnvironmentVariable(named = "CAIRN_API", matches = ".+")
class ApiRecording {
  private static final Path EXAMPLES = Path.of("src/main/resources/api-examples");

  @Autowired Callers callers;
  @Autowired DSLContext sql;
  @Autowired Worker worker;

  @Test
  void names_and_examples_are_recorded() throws IOException {
    var api = new ApiDocument(callers.system().get("/api/openapi").body());
    ApiNames.record(api);
    String wanted = System.getenv("CAIRN_API");
    Map<String, Map<String, Object>> examples = new TreeMap<>();
    var story = new ExampleStory(callers.system(), worker, sql);
    for (Operation operation : api.operations()) {
      String module = ApiNames.module(operation);
      if (wanted.equals("all") || wanted.equals(module)) {
        examples
            .computeIfAbsent(module, any -> new TreeMap<>())
            .put(api.described(operation).path("operationId").asString(), story.of(operation));
      }
    }
    if (wanted.equals("all")) {
      examples.put("shared", Map.of("problems", story.problems()));
    }
    for (var module : examples.entrySet()) {
      write(module.getKey(), module.getValue());
    }
  }

  private static void write(String module, Map<String, Object> examples) throws IOException {
    ObjectWriter pretty =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writer();
    Files.writeString(
        Files.createDirectories(EXAMPLES).resolve(module + ".json"),
        ExampleStory.plain(pretty.writeValueAsString(examples)) + "\n");
  }
}
