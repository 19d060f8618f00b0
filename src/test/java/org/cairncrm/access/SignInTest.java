package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.access.db.Tables.PERSON;

import java.net.http.HttpResponse;
import java.util.Map;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@CairnTest
@Tag("slow")
class SignInTest {
  private static final String PASSWORD = "correct horse battery";

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired DSLContext sql;
  @Autowired PasswordEncoder passwords;

  private final String username = "someone-" + Ids.next();

  @Test
  void a_page_leads_to_the_sign_in_and_back() {
    people.create(username, "Someone", Role.ADMIN, PASSWORD);
    Http browser = callers.nobody();

    String signIn = location(browser.get("/settings/tokens?a=1&b=%C5%82", "Accept", "text/html"));
    assertThat(signIn).endsWith("/sign-in?next=%2Fsettings%2Ftokens%3Fa%3D1%26b%3D%25C5%2582");
    assertThat(browser.get(signIn.substring(signIn.indexOf("/sign-in"))).body())
        .contains("<form", "value=\"/settings/tokens?a=1&amp;b=%C5%82\"")
        .doesNotContain("<style");
    String next = "/settings/tokens?a=1&b=%C5%82";
    assertThat(location(signIn(browser, "wrong", next)))
        .endsWith("/sign-in?wrong&next=%2Fsettings%2Ftokens%3Fa%3D1%26b%3D%25C5%2582");
    assertThat(browser.cookie("cairn")).isEmpty();
    assertThat(location(signIn(browser, PASSWORD, next))).endsWith(next);
    String first = browser.cookie("cairn");
    assertThat(first).isNotEmpty();
    signIn(browser, PASSWORD, next);
    assertThat(browser.cookie("cairn")).isNotEmpty().isNotEqualTo(first);
  }

  @Test
  void a_request_that_shows_no_page_leads_to_the_first_page() {
    assertThat(location(callers.nobody().get("/customers", "Accept", "application/json")))
        .endsWith("/sign-in");
    assertThat(location(callers.nobody().get("/", "Accept", "text/html"))).endsWith("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/a\r\nSet-Cookie: a=b",
        "/\u2044evil.example",
        ""
      })
  void only_a_path_of_cairn_is_followed_after_the_sign_in(String next) {
    people.create(username, "Someone", Role.ADMIN, PASSWORD);
    Http browser = callers.nobody();
    browser.get("/sign-in");

    assertThat(location(signIn(browser, "wrong", next))).endsWith("/sign-in?wrong");
    assertThat(location(signIn(browser, PASSWORD, next))).matches("(http://localhost:[0-9]+)?/");
  }

  @Test
  void the_session_cookie_is_out_of_reach_of_scripts_and_foreign_pages() {
    people.create(username, "Someone", Role.AGENT, PASSWORD);
    Http browser = callers.nobody();
    browser.get("/sign-in");

    assertThat(signIn(browser, PASSWORD).headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie -> assertThat(cookie).startsWith("cairn=").contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_told_alike() {
    people.create(username, "Someone", Role.AGENT, PASSWORD);
    Http browser = callers.nobody();
    browser.get("/sign-in");

    assertThat(location(signIn(browser, "wrong"))).endsWith("/sign-in?wrong");
    assertThat(
            location(
                browser.form("/sign-in", Map.of("username", "no\0body", "password", PASSWORD))))
        .endsWith("/sign-in?wrong");
  }

  @Test
  void who_guesses_has_to_wait_longer_and_longer() {
    people.create(username, "Someone", Role.AGENT, PASSWORD);
    Http browser = callers.nobody();
    browser.get("/sign-in");

    for (int i = 0; i < 5; i++) {
      assertThat(location(signIn(browser, "wrong"))).endsWith("?wrong");
    }
    assertThat(location(signIn(browser, PASSWORD))).endsWith("?wait");
  }

  @Test
  void a_session_ends_when_its_person_is_disabled() {
    people.create(username, "Someone", Role.ADMIN, PASSWORD);
    people.create(username + "-too", "Another", Role.ADMIN, PASSWORD);
    Http browser = callers.nobody();
    browser.get("/sign-in");
    signIn(browser, PASSWORD);
    assertThat(browser.get("/api/tokens").statusCode()).isEqualTo(200);

    people.disable(username, true);

    assertThat(browser.get("/api/tokens").statusCode()).isEqualTo(401);
    assertThat(location(signIn(browser, PASSWORD))).endsWith("?wrong");
  }

  @Test
  void a_password_that_another_instance_set_counts_at_once_for_who_signs_in_with_it() {
    people.create(username, "Someone", Role.ADMIN, PASSWORD);
    Http browser = callers.nobody();
    browser.signIn(username, PASSWORD);
    assertThat(browser.get("/api/tokens").statusCode()).isEqualTo(200);

    sql.update(PERSON)
        .set(PERSON.PASSWORD_HASH, passwords.encode("staple " + PASSWORD))
        .where(PERSON.USERNAME.eq(username))
        .execute();
    browser.signIn(username, "staple " + PASSWORD);

    assertThat(browser.get("/api/tokens").statusCode()).isEqualTo(200);
  }

  @Test
  void who_changes_something_by_session_must_prove_to_come_from_our_page() {
    people.create(username, "Someone", Role.ADMIN, PASSWORD);
    Http browser = callers.nobody();
    browser.get("/sign-in");
    signIn(browser, PASSWORD);

    assertThat(browser.post("/api/tokens", "{}", "X-XSRF-TOKEN", "forged").statusCode())
        .isEqualTo(403);
    var answer = browser.post("/api/tokens", "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
  }

  @Test
  void signing_out_ends_the_session() {
    people.create(username, "Someone", Role.ADMIN, PASSWORD);
    Http browser = callers.nobody();
    browser.get("/sign-in");
    signIn(browser, PASSWORD);

    browser.get("/sign-in");
    assertThat(location(browser.form("/sign-out", Map.of()))).endsWith("/sign-in?out");
    assertThat(browser.get("/api/tokens").statusCode()).isEqualTo(401);
  }

  @Test
  void every_answer_forbids_what_pages_of_ours_never_do() {
    var headers = callers.nobody().get("/sign-in").headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  private HttpResponse<String> signIn(Http browser, String password) {
    return browser.form("/sign-in", Map.of("username", username, "password", password));
  }

  private HttpResponse<String> signIn(Http browser, String password, String next) {
    return browser.form(
        "/sign-in", Map.of("username", username, "password", password, "next", next));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
  }
}
