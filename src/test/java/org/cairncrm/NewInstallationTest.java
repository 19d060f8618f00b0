package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.SampleCustomers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Cairn on a database of its own, without the demo: no rule is in force, neither after the first
 * start nor after the second, and every page that needs one says so and offers the next step.
 */
@Tag("database")
@Tag("slow")
class NewInstallationTest {
  private static final String PASSWORD = "a stone on a stone";

  private final String database = TestDatabase.fresh();

  @Test
  void has_no_rules_and_says_what_to_do_next() {
    String customer;
    try (ConfigurableApplicationContext cairn = start()) {
      People people = cairn.getBean(People.class);
      for (Role role : List.of(Role.MARKETING, Role.LOYALTY_MANAGER, Role.ADMIN)) {
        people.create("my-" + role.word(), "Somebody", role, PASSWORD);
      }
      customer =
          cairn.getBean(Customers.class).register(SampleCustomers.zofia()).value().id().toString();
      saysWhatToDoNext(cairn, customer);
    }
    try (ConfigurableApplicationContext again = start()) {
      saysWhatToDoNext(again, customer);
    }
  }

  private static void saysWhatToDoNext(ConfigurableApplicationContext cairn, String customer) {
    Http admin = signedIn(cairn, Role.ADMIN);
    for (String api : List.of("/api/journey-maps", "/api/loyalty-programmes")) {
      assertThat(admin.get(api).body()).isEqualTo("{\"items\":[],\"next\":null}");
    }
    assertThat(admin.get("/api/loyalty/rules").body()).isEqualTo("[]");
    assertThat(admin.get("/api/journeys").body()).doesNotContain("online-purchase");

    for (String page : List.of("/", "/journeys", "/journey-maps", "/customers/" + customer)) {
      assertThat(signedIn(cairn, Role.MARKETING).get(page).body())
          .as(page)
          .contains("No journey map is in force yet", "Write the first journey map")
          .contains("/journey-maps/drafts/new");
    }
    for (String page :
        List.of(
            "/",
            "/loyalty",
            "/loyalty-programmes",
            "/customers/" + customer,
            "/customers/" + customer + "/loyalty")) {
      assertThat(signedIn(cairn, Role.LOYALTY_MANAGER).get(page).body())
          .as(page)
          .contains("No loyalty programme is in force yet", "Write the first loyalty programme")
          .contains("/loyalty-programmes/drafts/new");
    }
    assertThat(signedIn(cairn, Role.LOYALTY_MANAGER).get("/journeys").body())
        .contains("Marketing and administrators write journey maps.")
        .doesNotContain("Write the first journey map");
  }

  private static Http signedIn(ConfigurableApplicationContext cairn, Role role) {
    var server = ((ServletWebServerApplicationContext) cairn).getWebServer();
    Http http = Http.at(Objects.requireNonNull(server).getPort());
    http.signIn("my-" + role.word(), PASSWORD);
    return http;
  }

  private ConfigurableApplicationContext start() {
    return SpringApplication.run(
        Cairn.class,
        "--spring.datasource.url=" + database,
        "--server.port=0",
        "--cairn.work.background=false");
  }
}
