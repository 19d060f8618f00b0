package org.cairncrm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
 * Records the names and the examples of the OpenAPI document from the running application, after a
 * change that is meant: {@code CAIRN_API=record mvn test -Dtest=ApiRecording}.
 */
@CairnTest
@EnabledIfEnvironmentVariable(named = "CAIRN_API", matches = "record")
class ApiRecording {
  static final Path NAMES = Path.of("src/test/resources/api-names.txt");
  private static final Path EXAMPLES = Path.of("src/main/resources/api-examples.json");

  @Autowired Callers callers;
  @Autowired DSLContext sql;
  @Autowired Worker worker;

  /** Of all operations and schemas. */
  static List<String> names(ApiDocument api) {
    Stream<String> operations =
        api.operations().stream()
            .map(one -> api.described(one).path("operationId").asString() + " = " + one);
    Stream<String> schemas =
        api.root()
            .path("components")
            .path("schemas")
            .propertyStream()
            .map(schema -> "schema " + schema.getKey());
    return Stream.concat(operations, schemas).sorted().toList();
  }

  @Test
  void names_and_examples_are_recorded() throws IOException {
    var api = new ApiDocument(callers.system().get("/api/openapi").body());
    Files.write(NAMES, names(api));
    Map<String, Object> examples = new TreeMap<>();
    var story = new ExampleStory(callers.system(), worker, sql);
    for (Operation operation : api.operations()) {
      examples.put(api.described(operation).path("operationId").asString(), story.of(operation));
    }
    examples.put("problems", story.problems());
    ObjectWriter pretty =
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writer();
    Files.writeString(EXAMPLES, ExampleStory.plain(pretty.writeValueAsString(examples)) + "\n");
  }
}
