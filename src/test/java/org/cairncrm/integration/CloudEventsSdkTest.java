package org.cairncrm.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.ClientPrograms;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The official JavaScript SDK of CloudEvents sends events in each of its forms. */
@CairnTest
@Tag("clients")
class CloudEventsSdkTest {
  @Autowired Callers callers;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  @Test
  void what_the_sdk_writes_is_taken_in_each_of_its_forms() throws Exception {
    ClientPrograms.require(ClientPrograms.FOLDER.resolve("node_modules/cloudevents"));

    Http system = callers.system();
    String customer =
        json.readTree(system.post("/api/customers", "{\"name\":\"Ann\"}").body())
            .path("id")
            .asString();
    Map<String, String> answers = run(environment(customer));

    for (String form :
        new String[] {
          "structured",
          "binary",
          "structured-bytes",
          "binary-bytes",
          "alias",
          "extension",
          "vendor-structured",
          "vendor-binary",
          "offset",
          "emitter"
        }) {
      assertThat(answers.get(form)).as(form).startsWith("201 ").contains("\"cart-abandoned\"");
    }
    assertThat(answers.get("structured-again")).startsWith("200 ");
    assertThat(answers.get("batch")).contains("\"outcome\":\"stored\"").doesNotContain("refused");
    assertThat(answers.get("faulty"))
        .startsWith("422 ")
        .contains("data.items", "data.colour", "data.value");
    JsonNode history =
        json.readTree(system.get("/api/customers/" + customer + "/history").body()).path("items");
    assertThat(history.valueStream())
        .filteredOn(one -> one.toString().contains("cart-abandoned"))
        .hasSize(12);
  }

  private Map<String, String> environment(String customer) {
    String source = "sdk-" + UUID.randomUUID();
    var issued =
        callers
            .person(Role.ADMIN)
            .post(
                "/api/tokens",
                "{\"name\":\"%s\",\"scopes\":[\"events:write\"],\"expiresAt\":\"%s\"}"
                    .formatted(source, TestClock.START.plusSeconds(86_400)));
    return Map.of(
        "CAIRN_URL",
        "http://localhost:" + port,
        "CAIRN_TOKEN",
        json.readTree(issued.body()).path("secret").asString(),
        "CAIRN_SOURCE",
        source,
        "CAIRN_CUSTOMER",
        customer);
  }

  /** The answers by the forms: status, blank, body. */
  private static Map<String, String> run(Map<String, String> environment)
      throws IOException, InterruptedException {
    var program =
        new ProcessBuilder("node", "cloudevents.mjs")
            .directory(ClientPrograms.FOLDER.toFile())
            .redirectErrorStream(true);
    program.environment().putAll(environment);
    Process process = program.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    Map<String, String> answers = new HashMap<>();
    output
        .lines()
        .forEach(
            line ->
                answers.put(
                    line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
    return answers;
  }
}
