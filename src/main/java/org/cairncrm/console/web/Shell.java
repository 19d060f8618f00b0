package org.cairncrm.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Permission;
import org.cairncrm.access.Person;
import org.cairncrm.events.ParkedReactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the frame of every page shows, for templates: {@code ${@shell.places()}}. */
@Component
class Shell {
  private final Caller caller;
  private final ParkedReactions parked;

  Shell(Caller caller, ParkedReactions parked) {
    this.caller = caller;
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
    return caller.may(permission == null ? Permission.CONSOLE : permission);
  }

  /** Null when nobody is signed in. */
  public @Nullable Visitor person() {
    Person person = caller.person();
    return person == null
        ? null
        : new Visitor(person.name(), person.role().word().replace('-', ' '));
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
