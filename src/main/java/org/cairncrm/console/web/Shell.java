package org.cairncrm.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairncrm.access.Permission;
import org.cairncrm.events.ParkedReactions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the frame of every page shows, for templates: {@code ${@shell.places()}}. */
@Component
class Shell {
  private final ParkedReactions parked;

  Shell(ParkedReactions parked) {
    this.parked = parked;
  }

  /** Where the signed-in person may go, in the order of the menu. */
  public List<Place> places() {
    return Arrays.stream(Place.values()).filter(place -> may(place.needs())).toList();
  }

  /** How many things wait for the person in a place. */
  public int waiting(Place place) {
    return place == Place.OPERATIONS ? parked.open() : 0;
  }

  /**
   * @param permission by the name of its constant
   */
  public boolean may(String permission) {
    return may(Permission.valueOf(permission));
  }

  private boolean may(@Nullable Permission permission) {
    Authentication who = signedIn();
    return who != null
        && (permission == null
            || who.getAuthorities().stream()
                .anyMatch(held -> permission.name().equals(held.getAuthority())));
  }

  /** Null when nobody is signed in. */
  public @Nullable Visitor person() {
    Authentication who = signedIn();
    return who == null ? null : new Visitor(who.getName(), "");
  }

  private static @Nullable Authentication signedIn() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who == null || who instanceof AnonymousAuthenticationToken ? null : who;
  }

  /** Who looks at the page. */
  public record Visitor(String name, String role) {
    public String initials() {
      return Say.initialsOf(name);
    }
  }

  /** A place in the menu. */
  public enum Place {
    HOME("/", "house", null),
    CUSTOMERS("/customers", "users", Permission.CUSTOMERS_READ),
    JOURNEYS("/journeys", "route", Permission.JOURNEYS_READ),
    LOYALTY("/loyalty", "gem", Permission.LOYALTY_READ),
    NOTICES("/notices", "bell-ring", Permission.NOTIFICATIONS_READ),
    OPERATIONS("/operations", "life-buoy", Permission.OPERATIONS_MANAGE);

    private final String href;
    private final String icon;
    private final @Nullable Permission needs;

    Place(String href, String icon, @Nullable Permission needs) {
      this.href = href;
      this.icon = icon;
      this.needs = needs;
    }

    public String href() {
      return href;
    }

    public String icon() {
      return icon;
    }

    @Nullable Permission needs() {
      return needs;
    }

    /** What pages pass to the layout as {@code active}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
