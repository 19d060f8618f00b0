package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.Cairn;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup of an earlier version fills a database exactly as that version left it: its schema and
 * its rows. The next start upgrades it, as it upgrades a store in its place, and nothing is lost.
 */
@Tag("database")
@Tag("slow")
class UpgradeTest {
  /** The demo story at commit 154b890, with one reaction parked under the name it had then. */
  private static final Path BACKUP = Path.of("src/test/resources/upgrade/154b890.zip");

  private static final String DEMO_PASSWORD = "cairn-demo";

  @Test
  void a_backup_of_an_earlier_version_opens_with_every_customer_point_and_parked_reaction()
      throws Exception {
    String database = TestDatabase.empty();
    Address address = new Address(database, null, null);
    new StoreCommand.PutBack(BACKUP, false).run(address);
    assertThat(Stores.value(address, "select count(*) from orders.purchase")).isEqualTo("42");

    try (ConfigurableApplicationContext cairn = start(database)) {
      Http admin = signedIn(cairn);
      List<String> customers = customers(admin);
      assertThat(customers).hasSize(27);
      int orders = 0;
      long active = 0;
      long pending = 0;
      for (String customer : customers) {
        orders += read(admin, "/api/customers/" + customer + "/orders").path("items").size();
        JsonNode balance = read(admin, "/api/customers/" + customer + "/loyalty/balance");
        active += balance.path("active").asLong();
        pending += balance.path("pending").asLong();
        assertThat(admin.get("/customers/" + customer).statusCode()).isEqualTo(200);
        assertThat(read(admin, "/api/customers/" + customer + "/history").path("items"))
            .isNotEmpty();
      }
      assertThat(orders).isEqualTo(42);
      assertThat(active + pending).isEqualTo(2608 + 156);
      retriesTheParkedReaction(admin);
      keepsTheRulesThatWereUsed(admin);
      keepsTheMessages(admin, address);
    }
  }

  private static void retriesTheParkedReaction(Http admin) {
    JsonNode parked = read(admin, "/api/parked-reactions?status=dead").path("items");
    assertThat(parked).hasSize(1);
    assertThat(parked.path(0).path("reaction").asString()).isEqualTo("loyalty.rewards");
    String id = parked.path(0).path("id").asString();
    assertThat(admin.post("/api/parked-reactions/" + id + "/retry", "").statusCode())
        .isEqualTo(200);
    assertThat(read(admin, "/api/parked-reactions?status=dead").path("items")).isEmpty();
  }

  private static void keepsTheRulesThatWereUsed(Http admin) {
    assertThat(read(admin, "/api/journey-maps").path("items")).isNotEmpty();
    assertThat(read(admin, "/api/loyalty/rules")).isNotEmpty();
    assertThat(admin.get("/loyalty").statusCode()).isEqualTo(200);
    assertThat(admin.get("/journeys").statusCode()).isEqualTo(200);
  }

  private static void keepsTheMessages(Http admin, Address address) throws Exception {
    JsonNode messages = read(admin, "/api/notifications").path("items");
    assertThat(messages).isNotEmpty();
    for (JsonNode message : messages) {
      assertThat(message.path("ruleTitle").asString()).isEqualTo("Delay alert");
      assertThat(message.path("orderNumber").asString()).isNotEmpty();
      assertThat(message.path("body").asString()).contains(message.path("orderNumber").asString());
    }
    assertThat(
            Stores.value(
                address,
                "select parameters::text from notifications.notification"
                    + " where order_number = '4604' and template = 'delay-alert-new-day'"))
        .contains("{\"line\": \"4604\"}", "{\"day\": \"2026-11-04\"}");
  }

  private static List<String> customers(Http admin) {
    List<String> ids = new ArrayList<>();
    read(admin, "/api/customers?limit=200")
        .path("items")
        .forEach(customer -> ids.add(customer.path("id").asString()));
    return ids;
  }

  private static JsonNode read(Http caller, String path) {
    var answer = caller.get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return Objects.requireNonNull(JsonMapper.shared().readTree(answer.body()));
  }

  private static Http signedIn(ConfigurableApplicationContext cairn) {
    var server = ((ServletWebServerApplicationContext) cairn).getWebServer();
    Http http = Http.at(Objects.requireNonNull(server).getPort());
    http.signIn("admin", DEMO_PASSWORD);
    return http;
  }

  private static ConfigurableApplicationContext start(String database) {
    return SpringApplication.run(
        Cairn.class, "--spring.datasource.url=" + database, "--server.port=0");
  }
}
