package org.cairncrm.console.web;

import java.util.Comparator;
import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Person;
import org.cairncrm.access.PersonalPreferences;
import org.cairncrm.access.Theme;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shell.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The data for the frame of every page, for templates: {@code ${@shell.places()}}. */
@Component
class Shell {
  private final Caller caller;
  private final People people;
  private final PersonalPreferences preferences;
  private final List<MenuEntry> menu;

  Shell(Caller caller, People people, PersonalPreferences preferences, List<MenuEntry> menu) {
    this.caller = caller;
    this.preferences = preferences;
    this.people = people;
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
  }

  /** The menu entries that the user may use, in their order. */
  public List<MenuEntry> places() {
    return menu.stream().filter(entry -> caller.may(entry.permission())).toList();
  }

  /**
   * @param permission such as {@code orders:read}
   */
  public boolean may(String permission) {
    return caller.may(permission);
  }

  /** The user; null if nobody is signed in. */
  public @Nullable Visitor person() {
    Person who = caller.person();
    return who == null ? null : new Visitor(who.name(), who.role().name());
  }

  /** The theme that the user has chosen, in small letters; null for that of the device. */
  public @Nullable String theme() {
    Theme theme = preferences.own().theme();
    return theme == Theme.SYSTEM ? null : EnumWord.of(theme);
  }

  /** The user name; empty if nobody is signed in. */
  public String username() {
    Person who = caller.person();
    return who == null ? "" : who.username();
  }

  /** The name of a person; a dash for nobody. */
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

  /** The possible account managers, by name: all active people, and the current one. */
  public List<Person> colleagues(@Nullable String current) {
    return people.list().stream()
        .filter(one -> one.active() || one.username().equals(current))
        .toList();
  }

  /**
   * The user who sees the page.
   *
   * @param role the name of its constant
   */
  public record Visitor(String name, String role) {
    public String initials() {
      return DisplayFormat.initialsOf(name);
    }

    public String firstName() {
      return name.strip().split("\\s+")[0];
    }
  }
}
