package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Guesses at one account from many networks, and the person who signs in meanwhile. */
@CairnTest
@Tag("slow")
class PasswordGuessingTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String OFFICE = "203.0.113.7";

  @Autowired People people;
  @Autowired PasswordLinks links;
  @Autowired KnownNetworks places;
  @Autowired Audit audit;
  @Autowired PasswordEncoder passwords;
  @Autowired TestClock clock;

  private final String username = "ann-" + Ids.next();
  private final List<String> compared = new ArrayList<>();
  private @Nullable PasswordSignIn door;

  @BeforeEach
  void a_person_and_a_door() {
    people.create(username, "Ann Lee", Role.AGENT, PASSWORD);
    door =
        new PasswordSignIn(
            people, new Comparisons(), new SignInThrottle(clock), places, audit, clock);
  }

  @AfterEach
  void the_clock_is_set_back() {
    clock.set(TestClock.START);
  }

  @Test
  void a_person_whose_account_is_attacked_signs_in_at_once_where_they_have_before() {
    signIn(PASSWORD, OFFICE);
    attack();

    assertThat(signIn(PASSWORD, OFFICE).getName()).isEqualTo(username);
  }

  @Test
  void a_person_whose_account_is_attacked_signs_in_elsewhere_after_a_minute() {
    attack();
    assertThatThrownBy(() -> signIn(PASSWORD, OFFICE)).isInstanceOf(LockedException.class);
    clock.advance(Duration.ofMinutes(1));
    attack();

    assertThat(signIn(PASSWORD, OFFICE).getName()).isEqualTo(username);
  }

  @Test
  void a_person_whose_account_is_attacked_gets_in_at_once_with_a_password_link() {
    attack();
    String link = links.issue(username).text();
    links.use(link.substring(link.indexOf('=') + 1), "a stone on a stone", OFFICE);

    assertThat(signIn("a stone on a stone", OFFICE).getName()).isEqualTo(username);
  }

  @Test
  void a_password_set_through_a_link_forgets_the_places_of_the_one_before() {
    signIn(PASSWORD, OFFICE);
    String link = links.issue(username).text();
    links.use(link.substring(link.indexOf('=') + 1), "a stone on a stone", "203.0.113.8");

    assertThat(places.known(username, Network.of(OFFICE))).isFalse();
  }

  @Test
  void a_place_is_forgotten_after_ninety_days() {
    signIn(PASSWORD, OFFICE);
    clock.advance(Duration.ofDays(91));

    assertThat(places.known(username, Network.of(OFFICE))).isFalse();
    places.sweep();
    clock.set(TestClock.START);
    assertThat(places.known(username, Network.of(OFFICE))).isFalse();
  }

  @Test
  void a_known_and_an_unknown_name_cost_one_comparison_with_a_hash_of_the_same_strength() {
    people.create(username + "-new", "New", null, Role.AGENT, null);
    people.create(username + "-off", "Off", Role.AGENT, PASSWORD);
    people.disable(username + "-off", true);
    String strength = Objects.requireNonNull(passwords.encode(PASSWORD)).substring(0, 15);
    for (String name :
        List.of(username, username + "-new", username + "-off", "nobody", "No One", "no\0body")) {
      compared.clear();
      assertThatThrownBy(() -> signIn(name, "a wrong password", OFFICE))
          .isInstanceOf(BadCredentialsException.class);
      assertThat(compared).as(name).hasSize(1).allMatch(hash -> hash.startsWith(strength));
    }
  }

  @Test
  void a_hash_costs_an_attacker_a_thousand_rounds_of_bcrypt() {
    assertThat(Sessions.passwordEncoder().encode(PASSWORD)).startsWith("{bcrypt}$2a$10$");
  }

  private void attack() {
    for (int i = 0; i < 30; i++) {
      String address = "198.51.100." + i;
      assertThatThrownBy(() -> signIn("a guess", address))
          .isInstanceOfAny(BadCredentialsException.class, LockedException.class);
    }
  }

  private Authentication signIn(String password, String address) {
    return signIn(username, password, address);
  }

  private Authentication signIn(String name, String password, String address) {
    var attempt = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    attempt.setDetails(new SignInOrigin(address, ""));
    return Objects.requireNonNull(Objects.requireNonNull(door).authenticate(attempt));
  }

  private final class Comparisons implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      return passwords.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      compared.add(String.valueOf(hash));
      return passwords.matches(password, hash);
    }
  }
}
