package org.cairncrm.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.shared.Actor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a username and a password. Guessing is slowed down by {@link SignInThrottle}, and an
 * unknown username takes as long as a known one.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
  /** Replaces every text that cannot be a username. It is not a valid username itself. */
  private static final String NO_USERNAME = "?";

  private final People people;
  private final PasswordEncoder passwords;
  private final SignInThrottle throttle;
  private final KnownNetworks places;
  private final Audit audit;
  private final Clock clock;
  private final UnknownName unknown = new UnknownName();
  private final String nobodysHash;

  PasswordSignIn(
      People people,
      PasswordEncoder passwords,
      SignInThrottle throttle,
      KnownNetworks places,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.throttle = throttle;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
    this.nobodysHash = Objects.requireNonNull(passwords.encode(Secret.next("").text()));
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String typed = attempt.getName().strip().toLowerCase(Locale.ROOT);
    String username = typed.matches(Username.PATTERN) ? typed : NO_USERNAME;
    SignInOrigin origin =
        attempt.getDetails() instanceof SignInOrigin known ? known : new SignInOrigin("", "");
    Network from = Network.of(origin.address());
    if (!throttle.admit(username, from, places.known(username, from))) {
      throw new LockedException("Too many attempts: wait a little before the next");
    }
    Credentials credentials = people.find(username);
    if (!matches(credentials, Objects.toString(attempt.getCredentials(), ""))) {
      audit.record(
          Actor.CAIRN,
          "sign-in-failed",
          credentials == null ? unknown.mark(typed) : "person:" + username,
          Map.of());
      throw new BadCredentialsException("The username or the password is wrong");
    }
    throttle.succeeded(username, from);
    places.remember(Objects.requireNonNull(credentials).person().id(), from);
    audit.record(Actor.person(username), "signed-in", "person:" + username, Map.of());
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(username, credentials.stamp(), clock.instant(), origin), null, List.of());
  }

  /** Whether the password is right. Takes the same time for unknown and known usernames. */
  private boolean matches(
      @org.jspecify.annotations.Nullable Credentials credentials, String password) {
    String hash = credentials == null ? null : credentials.passwordHash();
    boolean same = passwords.matches(password, hash == null ? nobodysHash : hash);
    return same && hash != null && credentials != null && credentials.person().active();
  }

  @Override
  public boolean supports(Class<?> type) {
    return type == UsernamePasswordAuthenticationToken.class;
  }
}
