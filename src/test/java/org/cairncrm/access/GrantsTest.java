package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.orders.OrderPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a token may give that has access:manage and little or much beside it. */
@CairnTest
class GrantsTest {
  @Autowired Callers callers;
  @Autowired People people;
  @Autowired PasswordLinks links;
  @Autowired Permissions permissions;

  private final String mark = "-" + Ids.next();
  private int made;

  @Test
  void a_token_issues_tokens_with_permissions_that_it_holds_and_no_others() {
    Http few = callers.system(AccessPermissions.MANAGE, OrderPermissions.READ);
    List<String> wrong = new ArrayList<>();
    for (String permission : all()) {
      boolean held = Set.of(AccessPermissions.MANAGE, OrderPermissions.READ).contains(permission);
      int status = issue(few, permission).statusCode();
      if (status != (held ? 201 : 403)) {
        wrong.add(permission + ": " + status);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(issue(few, OrderPermissions.READ, OrderPermissions.WRITE).body())
        .contains("they do not hold: orders:write");
    assertThat(issue(callers.system(), HistoryPermissions.READ).statusCode()).isEqualTo(201);
  }

  @Test
  void a_token_makes_and_changes_and_lets_in_people_whose_role_permits_no_more_than_it_may() {
    List<String> wrong = new ArrayList<>();
    for (Role holds : Role.values()) {
      Set<String> held = new TreeSet<>(permissions.of(holds));
      held.add(AccessPermissions.MANAGE);
      Http token = callers.system(held.toArray(String[]::new));
      for (Role role : Role.values()) {
        check(token, held, role, holds + " and access:manage to " + role, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(Http token, Set<String> holds, Role role, String what, List<String> wrong) {
    boolean may = holds.containsAll(permissions.of(role));
    boolean mayBoth = may && holds.containsAll(permissions.of(Role.MARKETING));
    String there = person(role);
    String promoted = person(Role.MARKETING);
    String disabled = person(role);
    people.disable(disabled, true);
    expect(what + ", created", create(token, role), may ? 201 : 403, wrong);
    expect(what + ", promoted", change(token, promoted, role), mayBoth ? 200 : 403, wrong);
    expect(what + ", demoted", change(token, there, Role.MARKETING), mayBoth ? 200 : 403, wrong);
    expect(what + ", taken over", link(token, person(role)), may ? 200 : 403, wrong);
    expect(
        what + ", let in again",
        token.send("DELETE", "/api/people/" + disabled + "/disablement", null),
        may ? 200 : 403,
        wrong);
    expect(
        what + ", disabled",
        token.post("/api/people/" + person(role) + "/disablement", ""),
        200,
        wrong);
  }

  @Test
  void an_administrator_gives_every_permission() {
    Http admin = callers.person(Role.ADMIN);

    assertThat(create(admin, Role.ADMIN).statusCode()).isEqualTo(201);
    assertThat(issue(admin, all().toArray(String[]::new)).statusCode()).isEqualTo(201);
  }

  @Test
  void a_link_issued_before_a_promotion_opens_nothing_afterwards() {
    String agent = person(Role.AGENT);
    String key = links.issue(agent).text().substring("/welcome?key=".length());
    change(callers.system(), agent, Role.ADMIN);

    Http finder = callers.nobody();
    finder.get("/sign-in");
    assertThat(
            finder
                .form("/welcome", java.util.Map.of("key", key, "password", "a stone on a stone"))
                .statusCode())
        .isEqualTo(422);
  }

  /** Every permission that a token may have. */
  private List<String> all() {
    return permissions.words().stream()
        .filter(word -> !word.equals(AccessPermissions.CONSOLE))
        .toList();
  }

  private static void expect(
      String what, HttpResponse<String> answer, int status, List<String> wrong) {
    if (answer.statusCode() != status) {
      wrong.add(what + ": " + answer.statusCode() + " and not " + status + ": " + answer.body());
    }
  }

  private HttpResponse<String> issue(Http caller, String... scopes) {
    String words =
        java.util.Arrays.stream(scopes)
            .map(scope -> '"' + scope + '"')
            .collect(java.util.stream.Collectors.joining(","));
    return caller.post(
        "/api/tokens",
        "{\"name\":\"%s\",\"scopes\":[%s],\"sources\":[\"shop\"],\"expiresAt\":\"%s\"}"
            .formatted("t" + made++ + mark, words, TestClock.START.plus(Duration.ofDays(30))));
  }

  private HttpResponse<String> create(Http caller, Role role) {
    return caller.post(
        "/api/people",
        "{\"username\":\"p%d%s\",\"name\":\"P\",\"role\":\"%s\"}"
            .formatted(made++, mark, role.word()));
  }

  private static HttpResponse<String> change(Http caller, String username, Role role) {
    return caller.put(
        "/api/people/" + username,
        "{\"name\":\"P\",\"role\":\"%s\"}".formatted(role.word()),
        "If-Match",
        "\"1\"");
  }

  private static HttpResponse<String> link(Http caller, String username) {
    return caller.post("/api/people/" + username + "/password-link", "");
  }

  private String person(Role role) {
    return people.create("q" + made++ + mark, "Q", null, role, null).username();
  }
}
