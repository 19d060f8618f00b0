package org.cairncrm.access;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The caller of the current request, with their permissions. */
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

  /** Runs work on behalf of an actor without a request, for example an import. */
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

  /** The signed-in person; null when the caller is a system or unknown. */
  public @Nullable Person person() {
    return principal() instanceof SignedIn signedIn ? person(signedIn) : null;
  }

  private @Nullable Person person(SignedIn signedIn) {
    if (sessions.ended(signedIn)) {
      return null;
    }
    Credentials credentials = people.recent(signedIn.username());
    if (credentials != null && !credentials.stamp().equals(signedIn.stamp())) {
      // the session may know a newer password than the cache
      credentials = people.find(signedIn.username());
    }
    return credentials != null
            && credentials.person().active()
            && credentials.stamp().equals(signedIn.stamp())
        ? credentials.person()
        : null;
  }

  /**
   * Returns a check for a response that outlives its request. The check is true while the session
   * of this request is open and its person has the permission.
   *
   * @param session the id of the session of the request
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

  /** Whether Cairn itself acts without a request, for example at its start. */
  public boolean isCairn() {
    return SecurityContextHolder.getContext().getAuthentication() == null;
  }

  /** The token of the calling system; null when the caller is a person or unknown. */
  @Nullable Token token() {
    return principal() instanceof Token token ? token : null;
  }

  public boolean may(String permission) {
    return permissions().contains(permission);
  }

  /**
   * @throws AccessDeniedException if the caller lacks the permission
   */
  public void require(String permission) {
    if (!may(permission)) {
      throw new AccessDeniedException("This needs the permission " + permission);
    }
  }

  /** Whether the request has a known caller. */
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
