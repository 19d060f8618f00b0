package org.cairncrm.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Permission;
import org.cairncrm.access.Person;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the frame of every page shows, for templates: {@code ${@shell.places()}}. */
@Component
class Shell {
  private final Caller caller;
  private final People people;
  private final ParkedReactions parked;

  Shell(Caller caller, People people, ParkedReactions parked) {
    this.caller = caller;
    this.people = people;
    this.parked = parked;
  }

  /** Where the signed-in person may go, in the order of the menu. */
  public List<Place> places() {
    return Arrays.stream(Place.values()).filter(place -> caller.may(place.needs())).toList();
  }

  /** How many things wait for the person in a place. */
  public int waiting(Place place) {
    return place == Place.OPERATIONS ? parked.open() : 0;
  }

  /**
   * @param permission by the name of its constant
   */
  public boolean may(String permission) {
    return caller.may(Permission.valueOf(permission));
  }

  /** Null when nobody is signed in. */
  public @Nullable Visitor person() {
    Person who = caller.person();
    return who == null ? null : new Visitor(who.name(), who.role().name());
  }

  /** Empty when nobody is signed in. */
  public String username() {
    Person who = caller.person();
    return who == null ? "" : who.username();
  }

  /** What a person is called; a dash for nobody. */
  public String nameOf(@Nullable String username) {
    return username == null ? "–" : people.name(username);
  }

  /** The name of a person, of a system's token, or of Cairn; a dash for nobody. */
  public String actor(@Nullable Actor actor) {
    if (actor == null) {
      return "–";
    }
    return switch (actor.kind()) {
      case PERSON -> people.name(actor.name());
      case SYSTEM -> actor.name();
      case CAIRN -> "Cairn";
    };
  }

  /** Who can look after a customer, by name; whoever does now is among them. */
  public List<Person> colleagues(@Nullable String current) {
    return people.list().stream()
        .filter(one -> one.active() || one.username().equals(current))
        .toList();
  }

  /**
   * The person who looks at the page.
   *
   * @param role by the name of its constant
   */
  public record Visitor(String name, String role) {
    public String initials() {
      return DisplayFormat.initialsOf(name);
    }

    public String firstName() {
      return name.strip().split("\\s+")[0];
    }
  }

  /** A place in the menu. */
  public enum Place {
    HOME("/", "house", Permission.CONSOLE),
    CUSTOMERS("/customers", "users", Permission.CUSTOMERS_READ),
    JOURNEYS("/journeys", "route", Permission.JOURNEYS_READ),
    LOYALTY("/loyalty", "gem", Permission.LOYALTY_READ),
    NOTICES("/notices", "bell-ring", Permission.NOTIFICATIONS_READ),
    IMPORTS("/imports", "inbox", Permission.IMPORTS_MANAGE),
    OPERATIONS("/operations", "life-buoy", Permission.OPERATIONS_MANAGE);

    private final String href;
    private final String icon;
    private final Permission needs;

    Place(String href, String icon, Permission needs) {
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

    Permission needs() {
      return needs;
    }

    /** What pages pass to the layout as {@code active}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
