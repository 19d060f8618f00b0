package org.cairncrm.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.access.Role;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The home page of the caller: the tiles of their roles that their permissions show, in order. */
@Component
public class Home {
  /** The longest period, in days. */
  static final int LONGEST = 366;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final List<HomeTile<?>> tiles;
  private final Caller caller;
  private final BusinessZone zone;
  private final Clock clock;

  Home(List<HomeTile<?>> tiles, Caller caller, BusinessZone zone, Clock clock) {
    this.tiles = List.copyOf(tiles);
    this.caller = caller;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * The caller's view.
   *
   * @param role the role whose tiles are shown; null for the caller's own, and for all if a system
   *     calls
   * @param choice null for the last week, or for the last thirty days of a head of service
   */
  public HomeView view(@Nullable Role role, @Nullable PeriodChoice choice) {
    Set<Role> roles = roles(role);
    return view(
        roles, Objects.requireNonNullElse(choice, usual(roles)).of(zone.today(clock), zone.id()));
  }

  /**
   * The caller's view of certain days.
   *
   * @param from the first day
   * @param to the last day
   * @throws org.cairncrm.shared.Invalid naming every field at fault
   */
  public HomeView view(@Nullable Role role, LocalDate from, LocalDate to) {
    var checks = new Checks();
    if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
      checks.add("from", "must be between 1900 and 2200");
    }
    if (to.isBefore(EARLIEST) || to.isAfter(LATEST)) {
      checks.add("to", "must be between 1900 and 2200");
    }
    checks.throwIfAny();
    if (to.isBefore(from)) {
      checks.add("to", "must not be before from");
    } else if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
      checks.add("to", "must be at most " + LONGEST + " days after from");
    }
    checks.throwIfAny();
    return view(roles(role), new HomePeriod(from, to, zone.id()));
  }

  private HomeView view(Set<Role> roles, HomePeriod period) {
    Person person = caller.person();
    return new HomeView(person == null ? null : person.username(), roles, period);
  }

  private Set<Role> roles(@Nullable Role wanted) {
    Person person = caller.person();
    return wanted != null
        ? Set.of(wanted)
        : person == null ? EnumSet.allOf(Role.class) : Set.of(person.role());
  }

  /** The period that a view has unless the reader chooses one. */
  public static PeriodChoice usual(Set<Role> roles) {
    return roles.contains(Role.HEAD) ? PeriodChoice.THIRTY_DAYS : PeriodChoice.SEVEN_DAYS;
  }

  /** The tiles of a view, in their order. */
  public List<HomeTile<?>> tiles(HomeView view) {
    return tiles.stream()
        .filter(tile -> place(tile, view) != null && caller.may(tile.permission()))
        .sorted(
            Comparator.<HomeTile<?>, Integer>comparing(
                    tile -> Objects.requireNonNull(place(tile, view)))
                .thenComparing(HomeTile::name))
        .toList();
  }

  private static @Nullable Integer place(HomeTile<?> tile, HomeView view) {
    return view.roles().stream()
        .flatMap(role -> Stream.ofNullable(tile.places().get(role)))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
