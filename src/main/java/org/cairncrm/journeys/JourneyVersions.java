package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.cairncrm.events.CustomerEvent;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one journey: the one in force, on which runs begin, and the older ones on which
 * customers are still under way.
 */
final class JourneyVersions {
  private final PublishedMap inForce;
  private final IntFunction<@Nullable PublishedMap> published;
  private final Set<Class<?>> hears = new HashSet<>();
  private final Set<Class<?>> hearsLate = new HashSet<>();
  private final Set<Class<?>> sees = new HashSet<>();
  private final List<PublishedMap> older = new ArrayList<>();
  private final boolean republished;
  private final boolean alone;
  private boolean canEnd;
  private boolean hasTimes;

  /**
   * @param occupied the older versions on which customers may be under way
   * @param published finds any published version; null for one that cannot be used any more
   */
  JourneyVersions(
      PublishedMap inForce,
      Collection<PublishedMap> occupied,
      IntFunction<@Nullable PublishedMap> published) {
    this(inForce, occupied, List.of(), true, published);
  }

  /**
   * @param past the older versions on which runs ended, or were under way at a publication
   * @param republished whether a publication has concerned runs that were under way
   */
  JourneyVersions(
      PublishedMap inForce,
      Collection<PublishedMap> occupied,
      Collection<PublishedMap> past,
      boolean republished,
      IntFunction<@Nullable PublishedMap> published) {
    this(inForce, occupied, past, republished, published, false);
  }

  private JourneyVersions(
      PublishedMap inForce,
      Collection<PublishedMap> occupied,
      Collection<PublishedMap> past,
      boolean republished,
      IntFunction<@Nullable PublishedMap> published,
      boolean alone) {
    this.inForce = inForce;
    this.published = published;
    this.republished = republished;
    this.alone = alone;
    add(inForce);
    occupied.forEach(this::add);
    older.addAll(occupied);
    older.addAll(past);
    past.forEach(
        map -> {
          hearsLate.addAll(map.map().hears());
          sees.addAll(map.map().sees());
        });
  }

  private void add(PublishedMap map) {
    hears.addAll(map.map().hears());
    hearsLate.addAll(map.map().hears());
    sees.addAll(map.map().sees());
    canEnd |= map.map().canEnd();
    hasTimes |= map.map().hasTimes();
  }

  /** One version, as if there had never been another. A walk on it ignores publications. */
  static JourneyVersions alone(PublishedMap map) {
    return new JourneyVersions(map, List.of(), List.of(), false, version -> null, true);
  }

  boolean isAlone() {
    return alone;
  }

  /** Whether no version came before the one in force, so that every run has followed it. */
  boolean isFirst() {
    return alone || inForce.version() == 1;
  }

  /**
   * Whether an event that is recorded late may begin a run on an older version: one that was taken
   * back since a publication bound it to another version.
   */
  boolean mayBeginOnOlder(CustomerEvent event) {
    return republished && older.stream().anyMatch(map -> map.map().start(event) != null);
  }

  String name() {
    return inForce.map().name();
  }

  PublishedMap inForce() {
    return inForce;
  }

  /** The version that a run follows; null if it cannot be used any more, so that the run waits. */
  @Nullable PublishedMap of(Run run) {
    return of(run.version);
  }

  /** A version; null if it cannot be used any more. */
  @Nullable PublishedMap of(int version) {
    return version == inForce.version() ? inForce : published.apply(version);
  }

  /** The version that a run follows, or else the version in force, for titles. */
  PublishedMap titles(Run run) {
    return shown(run.version);
  }

  /** A version, or else the version in force, for titles. */
  PublishedMap shown(int version) {
    PublishedMap map = of(version);
    return map == null ? inForce : map;
  }

  /** The classes of the events that a version names on which customers may be under way. */
  Set<Class<?>> hears() {
    return hears;
  }

  /**
   * The same, and those of the versions from which customers were moved on: an event that is
   * recorded late may have happened while they followed one of these.
   */
  Set<Class<?>> hearsLate() {
    return hearsLate;
  }

  /** The classes of the events that conditions of times see on any of these versions. */
  Set<Class<?>> sees() {
    return sees;
  }

  /** The reversals of which a version of these runs says what follows from them. */
  Predicate<CustomerEvent> decided(List<Run> runs) {
    if (runs.stream().allMatch(run -> run.version == inForce.version())) {
      return inForce.map()::decides;
    }
    return reversal -> runs.stream().anyMatch(run -> titles(run).map().decides(reversal));
  }

  /** Whether time alone can move a customer on one of the versions. */
  boolean hasTimes() {
    return hasTimes;
  }

  /** Whether a run can end on one of the versions, so that another one may begin. */
  boolean canEnd() {
    return canEnd;
  }
}
