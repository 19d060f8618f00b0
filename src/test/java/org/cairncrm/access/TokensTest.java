package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TokensTest {
  @Autowired Tokens tokens;
  @Autowired Callers callers;
  @Autowired Clock clock;

  @Test
  void a_token_opens_what_its_scopes_name_until_it_is_revoked() {
    IssuedToken issued = issue(Duration.ofDays(30));

    assertThat(issued.secret().text()).startsWith("cairn_").hasSize(6 + 43);
    assertThat(call(issued.secret().text())).isEqualTo(200);
    tokens.revoke(issued.token().id());
    assertThat(call(issued.secret().text())).isEqualTo(401);
  }

  @Test
  void a_token_that_has_expired_opens_nothing() {
    IssuedToken issued = issue(Duration.ofDays(30));
    Token token = issued.token();

    assertThat(token.valid(token.expiresAt().minusMillis(1))).isTrue();
    assertThat(token.valid(token.expiresAt())).isFalse();
  }

  @Test
  void what_is_no_token_of_ours_gets_a_problem_that_says_how_to_send_one() {
    var answer = callers.nobody().get("/api/tokens", "Authorization", "Basic YTpi");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("Bearer <token>");
    assertThat(call("cairn_" + "x".repeat(43))).isEqualTo(401);
  }

  @Test
  void a_token_names_what_it_is_for_and_lives_a_year_at_most() {
    assertThatThrownBy(() -> issue(Duration.ofDays(367)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("expiresAt");
    assertThatThrownBy(() -> issue(Duration.ZERO)).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> tokens.issue("x", Set.of(), null, clock.instant().plus(Duration.ofDays(1))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("scopes");
    assertThatThrownBy(
            () ->
                tokens.issue(
                    "x",
                    Set.of(AccessPermissions.CONSOLE),
                    null,
                    clock.instant().plus(Duration.ofDays(1))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void two_valid_tokens_never_share_a_name_since_what_they_do_is_recorded_under_it() {
    IssuedToken issued = issue(Duration.ofDays(1));

    assertThatThrownBy(() -> again(issued)).isInstanceOf(Conflict.class);
    tokens.revoke(issued.token().id());
    assertThat(again(issued).secret()).isNotEqualTo(issued.secret());
  }

  private IssuedToken again(IssuedToken issued) {
    return tokens.issue(
        issued.token().name(), issued.token().scopes(), null, issued.token().expiresAt());
  }

  private IssuedToken issue(Duration life) {
    return tokens.issue(
        "shop " + Ids.next(), Set.of(AccessPermissions.MANAGE), null, clock.instant().plus(life));
  }

  private int call(String secret) {
    return callers.nobody().get("/api/tokens", "Authorization", "Bearer " + secret).statusCode();
  }
}
