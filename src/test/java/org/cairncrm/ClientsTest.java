package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document of the running application satisfies two linters, and clients that are generated
 * from it do the main job: a customer, an order, its parcel, a contact and a fact, then the whole
 * history page by page, why an event happened, and what was earned.
 */
@CairnTest
@Tag("clients")
class ClientsTest {
  private static final String SCOPES =
      """
      ["customers:write","orders:write","contacts:write","events:write","history:read","loyalty:read"]\
      """;

  @Autowired Callers callers;
  @Autowired DSLContext sql;
  @LocalServerPort int port;
  ClientTools tools;

  @BeforeEach
  void prepare_the_tools() throws IOException {
    tools = ClientTools.with(callers.system().get("/api/openapi").body());
  }

  @Test
  void redocly_finds_nothing() {
    String report =
        tools.npm(
            "redocly", "lint", "openapi.json", "--config", "redocly.yaml", "--format", "json");
    var totals =
        JsonMapper.shared()
            .readTree(report.substring(report.indexOf('{'), report.lastIndexOf('}') + 1))
            .path("totals");

    assertThat(totals.path("errors").asInt() + totals.path("warnings").asInt()).as(report).isZero();
  }

  @Test
  void spectral_finds_nothing() {
    String report =
        tools.npm(
            "spectral", "lint", "openapi.json", "-r", ".spectral.yaml", "--fail-severity", "hint");

    assertThat(report).contains("No results with a severity of 'hint' or higher found");
  }

  @Test
  void a_typescript_client_does_the_main_job() {
    tools.npm("openapi-typescript", "openapi.json", "-o", "cairn.d.ts");
    tools.npm("tsc", "-p", ".");

    assertThat(tools.node("main-job.js", instance("typescript"))).satisfies(this::done);
  }

  @Test
  void a_java_client_does_the_main_job() throws IOException {
    assertThat(tools.javaJob(tools.java(), instance("java"))).satisfies(this::done);
  }

  private Map<String, String> instance(String name) {
    var issued =
        callers
            .person(Role.ADMIN)
            .post(
                "/api/tokens",
                "{\"name\":\"%s\",\"scopes\":%s,\"expiresAt\":\"%s\"}"
                    .formatted(name, SCOPES, TestClock.START.plusSeconds(86_400)));
    return Map.of(
        "CAIRN_URL",
        "http://localhost:" + port,
        "CAIRN_TOKEN",
        JsonMapper.shared().readTree(issued.body()).path("secret").asString());
  }

  /** All that the journal has of the customer was read, and the answers were understood. */
  private void done(String output) {
    String[] said = output.strip().lines().reduce((first, last) -> last).orElseThrow().split(" ");
    int recorded =
        sql.fetchSingle("select count(*) from events.journal where customer_id = ?::uuid", said[0])
            .get(0, Integer.class);

    assertThat(said[1]).as(output).isEqualTo(Integer.toString(recorded));
    assertThat(recorded).isGreaterThan(8);
    assertThat(said[2]).isEqualTo("order-placed");
    assertThat(Integer.parseInt(said[3])).isPositive();
    assertThat(said[4]).isEqualTo("25.00");
  }
}
