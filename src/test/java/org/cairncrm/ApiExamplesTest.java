package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.ApiContract;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The examples of the OpenAPI document, which {@link ApiRecording} records. */
@CairnTest
class ApiExamplesTest {
  @Autowired Callers callers;
  ApiDocument api;

  @BeforeEach
  void read_the_document() {
    api = new ApiDocument(callers.system().get("/api/openapi").body());
  }

  @Test
  void every_operation_has_an_example_of_its_request_and_of_its_response() {
    List<String> missing = new ArrayList<>();
    for (Operation operation : api.operations()) {
      JsonNode described = api.described(operation);
      described
          .path("responses")
          .properties()
          .forEach(
              response -> {
                JsonNode json = response.getValue().path("content").path("application/json");
                if (json.has("schema")
                    && !json.has("example")
                    && only(described, response.getKey())) {
                  missing.add(operation + " " + response.getKey());
                }
              });
      JsonNode request = described.path("requestBody").path("content").path(operation.type());
      if (operation.body() != null && !operation.file() && !request.has("example")) {
        missing.add(operation + " request");
      }
    }
    assertThat(missing).as("record the examples anew: ApiRecording").isEmpty();
  }

  /** Where an operation has two successes, an example of one of them is enough. */
  private static boolean only(JsonNode described, String status) {
    return described.path("responses").properties().stream()
        .noneMatch(
            other ->
                !other.getKey().equals(status)
                    && other.getValue().path("content").path("application/json").has("example"));
  }

  @Test
  void every_example_is_valid() {
    var contract = new ApiContract(api.root().toString());
    assertThat(contract.faultsOfExamples()).as("record the examples anew: ApiRecording").isEmpty();
  }
}
