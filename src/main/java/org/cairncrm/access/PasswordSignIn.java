package org.cairncrm.access;

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
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks who types a username and a password, and slows down who guesses. */
@Component
class PasswordSignIn implements AuthenticationProvider {
  private final People people;
  private final PasswordEncoder passwords;
  private final SignInThrottle throttle;
  private final Audit audit;
  private final String nobodysHash;

  PasswordSignIn(People people, PasswordEncoder passwords, SignInThrottle throttle, Audit audit) {
    this.people = people;
    this.passwords = passwords;
    this.throttle = throttle;
    this.audit = audit;
    this.nobodysHash = Objects.requireNonNull(passwords.encode(Secret.next("").text()));
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails web
            ? Objects.toString(web.getRemoteAddress(), "")
            : "";
    if (!throttle.allows(username, address)) {
      throw new LockedException("Too many attempts: wait a little before the next");
    }
    Account account = username.matches(People.USERNAME) ? people.find(username) : null;
    if (!matches(account, Objects.toString(attempt.getCredentials(), ""))) {
      throttle.failed(username, address);
      if (account != null) {
        audit.record(Actor.CAIRN, "sign-in-failed", "person:" + username, Map.of());
      }
      throw new BadCredentialsException("The username or the password is wrong");
    }
    throttle.succeeded(username, address);
    audit.record(Actor.person(username), "signed-in", "person:" + username, Map.of());
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(username, Objects.requireNonNull(account).stamp()), null, List.of());
  }

  /** Takes as long for somebody unknown as for somebody known. */
  private boolean matches(@org.jspecify.annotations.Nullable Account account, String password) {
    String hash = account == null ? null : account.passwordHash();
    boolean same = passwords.matches(password, hash == null ? nobodysHash : hash);
    return same && hash != null && account != null && account.person().active();
  }

  @Override
  public boolean supports(Class<?> type) {
    return type == UsernamePasswordAuthenticationToken.class;
  }
}
