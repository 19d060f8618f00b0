package org.cairncrm.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
@Tag("slow")
class SettingsPagesTest {
  private static final Pattern LINK = Pattern.compile("/welcome\\?key=[\\w-]+");
  private static final Pattern TOKEN = Pattern.compile("cairn_[\\w-]+");

  private static final Pattern REVOCATION =
      Pattern.compile("/settings/tokens/[0-9a-f-]+/revocation");

  private static final Pattern RESTRICTION =
      Pattern.compile("/settings/tokens/[0-9a-f-]+/restriction");

  @Autowired Callers callers;
  @Autowired DSLContext sql;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void show_the_link_with_which_a_new_colleague_chooses_a_password() {
    String page = person("ola-" + mark, "Ola Kowal").body();
    String link = first(LINK, page);

    var ola = callers.nobody();
    ola.get(link);
    String key = link.substring(link.indexOf('=') + 1);
    var refused = ola.form("/welcome", Map.of("key", key, "password", "short"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("must have 10 characters").doesNotContain("??");
    ola.form("/welcome", Map.of("key", key, "password", "a stone on a stone"));
    ola.signIn("ola-" + mark, "a stone on a stone");
    var again = ola.form("/welcome", Map.of("key", key, "password", "a stone on a stone"));
    assertThat(again.body()).contains("The link is no longer valid");
  }

  @Test
  void lead_to_the_documentation_of_the_api() {
    assertThat(admin().get("/settings/tokens").body()).contains("href=\"/api/docs\"");
    assertThat(callers.person(Role.AGENT).get("/settings/password").body())
        .contains("href=\"/api/docs\"");
  }

  @Test
  void say_beside_the_field_why_someone_was_not_added_and_keep_what_was_typed() {
    person("piotr-" + mark, "Piotr Lis");

    var taken = person("piotr-" + mark, "Piotr Other");
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body())
        .contains("There is someone of this username", "value=\"Piotr Other\"", "username-error");
    assertThat(person("Not One", "Ola").body()).contains("must be lower-case letters");
    assertThat(person("ola-" + mark, " ").body()).contains("name-error");
  }

  @Test
  void issue_a_token_that_opens_what_it_is_for_until_it_is_revoked() {
    String page = token("shop-" + mark, "customers:read", "30").body();
    String secret = first(TOKEN, page);

    assertThat(statusOf("/api/customers", secret)).isEqualTo(200);
    assertThat(statusOf("/api/loyalty/rules", secret)).isEqualTo(403);
    String path = first(REVOCATION, page.substring(page.indexOf("<b>shop-" + mark)));
    admin().form(path, Map.of());
    assertThat(statusOf("/api/customers", secret)).isEqualTo(401);
    assertThat(admin().get("/settings/tokens").body()).contains("Revoked").doesNotContain("??");
  }

  @Test
  void say_beside_the_field_why_no_token_was_issued_and_keep_what_was_chosen() {
    token("shop-" + mark, "customers:read", "30");

    var taken = token("shop-" + mark, "orders:write", "7");
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body())
        .contains("There is a valid token of this name", "value=\"7\"")
        .containsPattern("value=\"orders:write\"[^>]*checked");
    assertThat(token("till-" + mark, "", "7").body()).contains("scopes-error");
    assertThat(token("till-" + mark, "orders:write", "9999").body()).contains("days-error");
  }

  @Test
  void show_what_a_token_sends_as_and_say_which_name_cannot_be_used() {
    Map<String, String> form =
        Map.of("name", "shop-" + mark, "scopes", "orders:write", "sources", "till-a, till-b");
    assertThat(admin().form("/settings/tokens", form).body())
        .contains("<code>till-a</code>", "<code>till-b</code>");

    Map<String, String> wrong =
        Map.of("name", "pos-" + mark, "scopes", "orders:write", "sources", "till, cairn");
    assertThat(admin().form("/settings/tokens", wrong).body())
        .contains("sources-error", "reserved for Cairn", "value=\"till, cairn\"");
  }

  @Test
  void warn_of_a_token_of_before_sources_until_it_is_restricted() {
    String name = "old-" + mark;
    String secret = first(TOKEN, token(name, "customers:write", "30").body());
    sql.execute("update access.token set sources = null where name = ?", name);
    String page = admin().get("/settings/tokens").body();
    assertThat(page).contains("Any source", "may send as any source").doesNotContain("??");
    String path = first(RESTRICTION, page.substring(page.indexOf("<b>" + name)));

    assertThat(admin().form(path, Map.of("sources", "cairn")).body())
        .contains("restricted-error", "reserved for Cairn", "value=\"cairn\"");
    assertThat(admin().form(path, Map.of("sources", "shop, till")).body())
        .contains("<code>till</code>")
        .doesNotContain(path);
    String customer = "{\"name\":\"Ewa\",\"source\":\"dpd\",\"externalId\":\"1\"}";
    var refused =
        callers.nobody().post("/api/customers", customer, "Authorization", "Bearer " + secret);
    assertThat(refused.body()).contains("one of the sources of the token", "shop, till");
    assertThat(admin().form(path, Map.of("sources", "dpd")).statusCode()).isEqualTo(409);
  }

  @Test
  void keep_the_audit_trail_in_words() {
    person("ada-" + mark, "Ada Minster");

    assertThat(admin().get("/settings/audit?subject=person:ada-" + mark).body())
        .contains("Person added", "person:ada-" + mark, "role: agent")
        .doesNotContain("??");
  }

  private Http admin() {
    return callers.person(Role.ADMIN);
  }

  private HttpResponse<String> person(String username, String name) {
    return admin()
        .form("/settings/people", Map.of("username", username, "name", name, "role", "agent"));
  }

  private HttpResponse<String> token(String name, String scopes, String days) {
    return admin().form("/settings/tokens", Map.of("name", name, "scopes", scopes, "days", days));
  }

  private int statusOf(String path, String secret) {
    return callers.nobody().get(path, "Authorization", "Bearer " + secret).statusCode();
  }

  private static String first(Pattern pattern, String page) {
    var matcher = pattern.matcher(page);
    assertThat(matcher.find()).as("%s", pattern).isTrue();
    return matcher.group();
  }
}
