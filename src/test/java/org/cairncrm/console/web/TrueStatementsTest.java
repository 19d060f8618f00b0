package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.access.Tokens;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages say of nothing, of one, and of who did it, is true whatever was filtered. */
@CairnTest
@Tag("slow")
class TrueStatementsTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired People people;
  @Autowired Tokens tokens;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void an_empty_list_of_ones_own_customers_does_not_deny_the_others() {
    regulars.withThreeOrders("Marta " + mark, null);
    assertThat(page(Role.HEAD, "/customers?view=mine"))
        .contains("No customer matches these filters")
        .contains("choose All")
        .doesNotContain("No customers yet");
    assertThat(page(Role.HEAD, "/customers?view=mine&query=" + mark))
        .contains("No customer matches these filters");
  }

  @Test
  void a_filter_that_finds_nothing_is_not_taken_for_nothing_at_all() {
    assertThat(page(Role.ADMIN, "/notifications?status=failed"))
        .contains("No message has this status")
        .doesNotContain("No messages yet");
    assertThat(page(Role.ADMIN, "/operations?status=dismissed&cursor="))
        .doesNotContain("No failed reactions");
    assertThat(page(Role.ADMIN, "/journeys/online-purchase/stages/loyal"))
        .doesNotContain("over the target");
    assertThat(page(Role.ADMIN, "/settings/audit?subject=customer:" + mark))
        .contains("No entries match");
  }

  @Test
  void a_token_with_the_name_of_a_person_is_not_shown_as_the_person() {
    people.create("ewa-" + mark, "Ewa Person", Role.ADMIN, "a stone on a stone");
    String secret =
        tokens
            .issue(
                "ewa-" + mark,
                Set.of(CustomerPermissions.WRITE, CustomerPermissions.READ),
                List.of("shop"),
                TestClock.START.plus(Duration.ofDays(30)))
            .secret()
            .text();
    var made =
        callers
            .nobody()
            .post(
                "/api/customers",
                "{\"name\":\"Zofia %s\"}".formatted(mark),
                "Authorization",
                "Bearer " + secret);
    assertThat(made.statusCode()).isEqualTo(201);
    callers.nobody().get("/api/customers", "Authorization", "Bearer " + secret);
    assertThat(page(Role.ADMIN, "/settings/audit?actor=system:ewa-" + mark))
        .doesNotContain("Ewa Person");
  }

  @Test
  void what_other_systems_record_names_them() {
    CustomerId customer = regulars.withThreeOrders("Marta " + mark, null);
    String page = page(Role.AGENT, "/customers/" + customer);
    String why = page.replaceAll("(?s).*href=\"(/events/[0-9a-f-]+/why)\".*", "$1");
    assertThat(page(Role.AGENT, why))
        .doesNotContain("told of it")
        .containsPattern("Recorded by |Follows from|What led to it");
  }

  @Test
  void faults_are_in_the_language_of_the_page_and_in_english_for_programs() {
    Map<String, String> form = new HashMap<>();
    for (String field : List.of("name", "emails", "phones", "city", "country", "accountManager")) {
      form.put(field, "");
    }
    form.put("language", "pl");
    form.put("version", "0");
    var refused =
        callers
            .person(Role.AGENT)
            .form("/customers/new", form, "Accept-Language", "pl-PL,pl;q=0.9");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("<html lang=\"pl\"", "nie może być puste")
        .doesNotContain("must not be empty");
    assertThat(
            callers
                .system()
                .post("/api/customers", "{\"name\":\"\"}", "Accept-Language", "pl")
                .body())
        .contains("must not be empty");
  }

  private String page(Role role, String path) {
    var page = callers.person(role).get(path);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }
}
