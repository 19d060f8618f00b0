package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.PasswordLinks;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form names every field at fault at once, beside the field, and keeps what was typed. */
@CairnTest
@Tag("slow")
class EveryFaultOfAFormTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired People people;
  @Autowired PasswordLinks links;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void of_a_token() {
    var refused =
        form(
            Role.ADMIN,
            "/settings/tokens",
            Map.of("name", "a\u0007b", "scopes", "", "days", "9999", "sources", "till, cairn"));
    names(refused, "name", "scopes", "days", "sources");
    assertThat(refused.body()).contains("value=\"9999\"", "value=\"till, cairn\"");
  }

  @Test
  void of_a_person() {
    var refused =
        form(
            Role.ADMIN,
            "/settings/people",
            Map.of("name", " ", "username", "Not One", "role", "head"));
    names(refused, "name", "username");
    assertThat(refused.body())
        .contains("value=\"Not One\"")
        .containsPattern("value=\"head\"[^>]*selected");
  }

  @Test
  void of_a_password() {
    var refused =
        form(
            Role.HEAD,
            "/settings/password",
            Map.of("current", "wrong", "password", "short", "repeat", "other"));
    names(refused, "current", "password", "repeat");
  }

  @Test
  void of_a_first_password() {
    people.create("ola-" + mark, "Ola", null, Role.AGENT, null);
    String link = links.issue("ola-" + mark).text();
    var ola = callers.nobody();
    ola.get(link);
    String key = link.substring(link.indexOf('=') + 1);
    var refused = ola.form("/welcome", Map.of("key", key, "password", "short"));
    names(refused, "password");
  }

  @Test
  void of_the_filter_of_the_audit_trail() {
    var refused =
        callers
            .person(Role.ADMIN)
            .get("/settings/audit?actor=anna&from=1800-01-01&to=2300-01-01&action=x");
    names(refused, "actor", "from", "to");
    assertThat(refused.body())
        .contains("value=\"anna\"", "value=\"1800-01-01\"")
        .doesNotContain("No entries match");
  }

  @Test
  void of_a_contact_also_without_scripts() {
    CustomerId customer = regulars.withThreeOrders("Marta " + mark, null);
    Map<String, String> typed =
        Map.of(
            "channel", "email",
            "direction", "outbound",
            "subject", " ",
            "body", "The mugs.");
    var refused = form(Role.AGENT, "/customers/" + customer + "/contacts", typed);
    names(refused, "subject");
    assertThat(refused.body())
        .contains("<header class=\"side\">", ">The mugs.</textarea>")
        .contains("href=\"/customers/" + customer + "\"")
        .containsPattern("value=\"email\"[^>]*selected");
  }

  @Test
  void of_an_import() {
    var refused =
        form(
            Role.ADMIN,
            "/imports",
            Map.of("mapping", "online-retail", "definition", "import: [no"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("aria-describedby=\"mapping-error\"", "id=\"mapping-error\"", "import: [no")
        .containsPattern("value=\"online-retail\"[^>]*selected");
  }

  private HttpResponse<String> form(Role role, String path, Map<String, String> fields) {
    return callers.person(role).form(path, fields);
  }

  private static void names(HttpResponse<String> refused, String... fields) {
    assertThat(refused.statusCode()).isEqualTo(422);
    for (String field : fields) {
      assertThat(refused.body())
          .as(field)
          .contains("id=\"" + field + "-error\"")
          .containsPattern("aria-describedby=\"[^\"]*" + field + "-error");
    }
  }
}
