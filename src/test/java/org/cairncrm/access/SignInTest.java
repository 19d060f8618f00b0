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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@CairnTest
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

    assertThat(location(browser.get("/settings/tokens"))).endsWith("/sign-in");
    assertThat(browser.get("/sign-in").body()).contains("<form").doesNotContain("<style");
    String before = browser.cookie("cairn");
    assertThat(location(signIn(browser, PASSWORD))).contains("/settings/tokens");
    assertThat(browser.cookie("cairn")).isNotEmpty().isNotEqualTo(before);
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

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
  }
}
