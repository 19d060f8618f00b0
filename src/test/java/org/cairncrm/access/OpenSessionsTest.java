package org.cairncrm.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a person is signed in, and what ends that. */
@CairnTest
@Tag("slow")
class OpenSessionsTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0";

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired OpenSessions sessions;
  @Autowired PasswordLinks links;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;

  private final String username = "eva-" + Ids.next();

  @BeforeEach
  void a_person() {
    people.create(username, "Eva Lind", Role.AGENT, PASSWORD);
  }

  @AfterEach
  void the_clock_is_set_back() {
    clock.set(TestClock.START);
  }

  @Test
  void are_listed_with_time_place_and_browser_and_the_present_one_is_marked() {
    Http office = signedIn("127.0.0.7");
    signedIn("127.0.0.8");

    String page = office.get("/settings/sessions").body();
    assertThat(page)
        .contains("127.0.0.7", "127.0.0.8", "Firefox on Linux", "2026-03-02T10:00:00Z")
        .containsOnlyOnce("This one")
        .doesNotContain("??", office.cookie("cairn"), decoded(office.cookie("cairn")));
    assertThat(sessions.of(username, "another")).hasSize(2).noneMatch(OpenSession::current);
  }

  @Test
  void the_database_has_nothing_that_opens_a_session() {
    Http office = signedIn("127.0.0.7");
    String secret = decoded(office.cookie("cairn"));
    String stored =
        sql.fetch("select session_id from access.session where principal_name = ?", username)
            .getFirst()
            .get(0, String.class);

    assertThat(stored).isNotEqualTo(secret).hasSize(36);
    String copied = Base64.getEncoder().encodeToString(stored.getBytes(US_ASCII));
    assertThat(callers.nobody().get("/settings/sessions", "Cookie", "cairn=" + copied).body())
        .doesNotContain("127.0.0.7");
  }

  @Test
  void one_of_them_is_ended_and_the_others_go_on() {
    Http office = signedIn("127.0.0.7");
    Http home = signedIn("127.0.0.8");
    String reference =
        sessions.of(username, "").stream()
            .filter(session -> session.address().equals("127.0.0.8"))
            .map(OpenSession::reference)
            .findFirst()
            .orElseThrow();

    office.form("/settings/sessions/" + reference + "/end", Map.of());

    assertThat(signedOut(home)).isTrue();
    assertThat(signedOut(office)).isFalse();
  }

  @Test
  void nobody_ends_a_session_of_somebody_else() {
    Http eva = signedIn("127.0.0.7");
    String reference = sessions.of(username, "").getFirst().reference();
    Http other = callers.person(Role.AGENT);
    other.get("/settings/sessions");

    assertThat(other.form("/settings/sessions/" + reference + "/end", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(signedOut(eva)).isFalse();
  }

  @Test
  void all_others_are_ended_at_once() {
    Http office = signedIn("127.0.0.7");
    Http home = signedIn("127.0.0.8");

    office.form("/settings/sessions/end-others", Map.of());

    assertThat(signedOut(home)).isTrue();
    assertThat(signedOut(office)).isFalse();
    assertThat(office.get("/settings/sessions").body()).doesNotContain("127.0.0.8");
  }

  @Test
  void an_administrator_ends_all_of_a_person() {
    Http eva = signedIn("127.0.0.7");
    Http admin = callers.person(Role.ADMIN);
    assertThat(admin.get("/settings/people").body())
        .contains("/settings/people/" + username + "/sign-out");

    assertThat(admin.form("/settings/people/" + username + "/sign-out", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(signedOut(eva)).isTrue();

    Http again = signedIn("127.0.0.7");
    assertThat(callers.system().post("/api/people/" + username + "/sign-out", "").statusCode())
        .isEqualTo(200);
    assertThat(signedOut(again)).isTrue();
    assertThat(admin.get("/settings/audit").body()).contains("Sessions ended").doesNotContain("??");
  }

  @Test
  void do_not_come_back_when_somebody_disabled_is_let_in_again() {
    Http eva = signedIn("127.0.0.7");
    people.disable(username, true);
    people.disable(username, false);

    assertThat(signedOut(eva)).isTrue();
  }

  @Test
  void end_when_a_link_sets_another_password() {
    signedIn("127.0.0.7");
    String key = links.issue(username).text().substring("/welcome?key=".length());
    links.use(key, "a stone on a stone", "127.0.0.8");

    assertThat(sessions.of(username, "")).isEmpty();
  }

  @Test
  void end_after_twelve_hours_however_much_they_are_used() {
    Http eva = signedIn("127.0.0.7");
    for (int hour = 0; hour < 11; hour++) {
      clock.advance(Duration.ofHours(1));
      assertThat(signedOut(eva)).as("after %d hours", hour + 1).isFalse();
    }
    clock.advance(Duration.ofHours(1));

    assertThat(sessions.of(username, "")).isEmpty();
    assertThat(signedOut(eva)).isTrue();
  }

  @Test
  void last_no_longer_because_the_password_was_changed() {
    Http eva = signedIn("127.0.0.7");
    clock.advance(Duration.ofHours(11));
    eva.form(
        "/settings/password",
        Map.of("current", PASSWORD, "password", "a new stone", "repeat", "a new stone"));
    assertThat(signedOut(eva)).isFalse();
    clock.advance(Duration.ofHours(1));

    assertThat(signedOut(eva)).isTrue();
  }

  @Test
  void end_when_they_were_idle_for_the_time_that_is_set() {
    Http eva = signedIn("127.0.0.7");

    assertThat(
            sql.fetchValue(
                "select max_inactive_interval from access.session where principal_name = ?",
                username))
        .isEqualTo(8 * 60 * 60);
    sql.execute(
        "update access.session set expiry_time = 1, last_access_time = 1 where principal_name = ?",
        username);
    assertThat(signedOut(eva)).isTrue();
  }

  private Http signedIn(String address) {
    Http browser = callers.nobodyFrom(address);
    browser.get("/sign-in");
    var answer =
        browser.form(
            "/sign-in", Map.of("username", username, "password", PASSWORD), "User-Agent", FIREFOX);
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("/sign-in");
    return browser;
  }

  private static boolean signedOut(Http browser) {
    return Objects.requireNonNull(browser.get("/customers").headers().firstValue("Location"))
        .filter(to -> to.contains("/sign-in"))
        .isPresent();
  }

  private static String decoded(String cookie) {
    return new String(
        java.util.Base64.getDecoder().decode(cookie), java.nio.charset.StandardCharsets.UTF_8);
  }
}
