package org.cairncrm.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.PasswordLinks;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
@Tag("slow")
class OwnPasswordPageTest {
  private static final String OLD = "correct horse battery";
  private static final String NEW = "a stone on a stone";

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired PasswordLinks links;

  private final String username = "eva-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void an_agent() {
    people.create(username, "Eva Lind", Role.AGENT, OLD);
  }

  @Test
  void is_where_the_settings_of_everyone_lead() {
    Http eva = signedIn(OLD);

    assertThat(eva.get("/").body()).contains("href=\"/settings\"");
    assertThat(location(eva.get("/settings"))).endsWith("/settings/password");
    assertThat(eva.get("/settings/password").body())
        .contains("Change your password", "value=\"" + username + '"')
        .doesNotContain("/settings/people", "??");
    assertThat(callers.person(Role.ADMIN).get("/settings/people").body())
        .contains("href=\"/settings/password\"");
  }

  @Test
  void changes_the_password_and_keeps_signed_in_who_did() {
    Http eva = signedIn(OLD);

    HttpResponse<String> answer = change(eva, OLD, NEW, NEW);

    assertThat(location(answer)).endsWith("/settings/password?changed");
    assertThat(eva.get("/settings/password?changed").body()).contains("Your password is changed");
    signedIn(NEW);
    assertThat(location(signIn(callers.nobody(), OLD))).endsWith("?wrong");
  }

  @Test
  void ends_all_other_sessions_and_what_a_copy_of_this_ones_cookie_opens() {
    Http elsewhere = signedIn(OLD);
    Http eva = signedIn(OLD);
    String before = eva.cookie("cairn");
    assertThat(withCookie(before).statusCode()).isEqualTo(200);

    change(eva, OLD, NEW, NEW);

    assertThat(location(elsewhere.get("/customers"))).endsWith("/sign-in?ended");
    assertThat(location(withCookie(before))).endsWith("/sign-in?ended");
    assertThat(eva.get("/customers").statusCode()).isEqualTo(200);
  }

  @Test
  void ends_what_a_link_would_have_set_instead() {
    String link = links.issue(username).text();
    change(signedIn(OLD), OLD, NEW, NEW);

    String key = link.substring(link.indexOf('=') + 1);
    Http finder = callers.nobody();
    finder.get(link);
    assertThat(finder.form("/welcome", Map.of("key", key, "password", OLD)).body())
        .contains("The link is no longer valid");
  }

  @Test
  void says_at_the_field_what_is_wrong_and_changes_nothing() {
    Http eva = signedIn(OLD);

    refused(change(eva, "wrong", NEW, NEW), "current", "is not your password");
    refused(change(eva, OLD, "short", "short"), "password", "must have 10 characters");
    refused(change(eva, OLD, "ł".repeat(37), "ł".repeat(37)), "password", "72 bytes at most");
    refused(change(eva, OLD, NEW, NEW + "s"), "repeat", "must be the same");
    assertThat(change(eva, OLD, NEW, NEW).statusCode()).isEqualTo(302);
  }

  @Test
  void makes_who_guesses_wait_as_the_sign_in_does() {
    Http eva = signedIn(OLD);

    for (int i = 0; i < 5; i++) {
      refused(change(eva, "guess " + i, NEW, NEW), "current", "is not your password");
    }
    refused(change(eva, OLD, NEW, NEW), "current", "wait a little");
    assertThat(location(signIn(callers.nobody(), OLD))).endsWith("?wait");
  }

  @Test
  void is_in_the_audit_trail_also_when_it_failed() {
    Http eva = signedIn(OLD);
    change(eva, "wrong", NEW, NEW);
    change(eva, OLD, NEW, NEW);

    assertThat(callers.person(Role.ADMIN).get("/settings/audit?subject=person:" + username).body())
        .containsSubsequence("Password changed", "person:" + username, "Eva Lind")
        .containsSubsequence("Password change failed", "person:" + username, "Eva Lind")
        .doesNotContain("??");
  }

  private Http signedIn(String password) {
    Http browser = callers.nobody();
    browser.signIn(username, password);
    return browser;
  }

  private HttpResponse<String> signIn(Http browser, String password) {
    browser.get("/sign-in");
    return browser.form("/sign-in", Map.of("username", username, "password", password));
  }

  private HttpResponse<String> withCookie(String session) {
    return callers.nobody().get("/customers", "Cookie", "cairn=" + session);
  }

  private static HttpResponse<String> change(
      Http browser, String current, String password, String repeat) {
    return browser.form(
        "/settings/password", Map.of("current", current, "password", password, "repeat", repeat));
  }

  private static void refused(HttpResponse<String> answer, String field, String why) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern("id=\"" + field + "\"[^>]*aria-invalid=\"true\"")
        .containsPattern("id=\"" + field + "-error\"[^>]*>" + "[^<]*" + why)
        .doesNotContain("??", OLD);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
  }
}
