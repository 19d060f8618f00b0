package org.cairncrm.access;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever the current request comes from, and what they may do. */
@Component
public class Caller implements CurrentActor {
  private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

  private final People people;
  private final OpenSessions sessions;
  private final Permissions declared;

  Caller(@Lazy People people, @Lazy OpenSessions sessions, Permissions declared) {
    this.people = people;
    this.declared = declared;
    this.sessions = sessions;
  }

  /** Does work on behalf of somebody who is not behind a request, such as an import. */
  public static <T> T as(Actor actor, Supplier<T> work) {
    return ScopedValue.where(ACTING, actor).call(work::get);
  }

  @Override
  public Actor actor() {
    if (ACTING.isBound()) {
      return ACTING.get();
    }
    return switch (principal()) {
      case SignedIn person -> Actor.person(person.username());
      case Token token -> Actor.system(token.name());
      case null, default -> Actor.CAIRN;
    };
  }

  /** The person who is signed in; null when it is another system, or nobody. */
  public @Nullable Person person() {
    return principal() instanceof SignedIn signedIn ? person(signedIn) : null;
  }

  private @Nullable Person person(SignedIn signedIn) {
    if (sessions.ended(signedIn)) {
      return null;
    }
    Credentials credentials = people.recent(signedIn.username());
    if (credentials != null && !credentials.stamp().equals(signedIn.stamp())) {
      // the session may know a newer password than is remembered here
      credentials = people.find(signedIn.username());
    }
    return credentials != null
            && credentials.person().active()
            && credentials.stamp().equals(signedIn.stamp())
        ? credentials.person()
        : null;
  }

  /**
   * For a response that goes on after its request: tells at any later time whether the session of
   * this request is still open and its person may still do this.
   *
   * @param session the id of the request's session
   */
  public BooleanSupplier stillMay(String permission, String session) {
    Object principal = principal();
    return () -> {
      Person person = principal instanceof SignedIn signedIn ? person(signedIn) : null;
      return person != null
          && declared.of(person.role()).contains(permission)
          && sessions.exists(session);
    };
  }

  /** Whether Cairn itself acts, as at its start, and no request of anybody. */
  public boolean isCairn() {
    return SecurityContextHolder.getContext().getAuthentication() == null;
  }

  /** The token of the calling system; null for a person, or nobody. */
  @Nullable Token token() {
    return principal() instanceof Token token ? token : null;
  }

  public boolean may(String permission) {
    return permissions().contains(permission);
  }

  /** Whether anybody at all is behind the request. */
  boolean known() {
    return !permissions().isEmpty();
  }

  /** The permissions of the current request; empty when it has no caller. */
  public Set<String> permissions() {
    if (principal() instanceof Token token) {
      return token.scopes();
    }
    Person person = person();
    return person == null ? Set.of() : declared.of(person.role());
  }

  private static @Nullable Object principal() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? null : authentication.getPrincipal();
  }
}
