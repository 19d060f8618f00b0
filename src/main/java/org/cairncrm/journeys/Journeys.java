package org.cairncrm.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published journeys, with their figures and the progress of each customer. */
@Component
public class Journeys {
  /** The topic of live pages that show journeys. */
  public static final String TOPIC = "journeys";

  /** The period of the number of customers who entered lately. */
  private static final String LATELY = "7d";

  private final LiveMaps maps;
  private final FigureQueries figures;
  private final PeriodQueries periods;
  private final VersionQueries versions;
  private final TouchpointCounts touchpoints;
  private final TouchpointOccurrences occurrences;
  private final JourneyProgressQueries standings;
  private final StagePlans plans;
  private final ManualMoves moves;
  private final ActionSupport actions;
  private final Commands commands;
  private final BusinessZone zone;
  private final Clock clock;

  Journeys(
      LiveMaps maps,
      FigureQueries figures,
      PeriodQueries periods,
      VersionQueries versions,
      TouchpointCounts touchpoints,
      TouchpointOccurrences occurrences,
      JourneyProgressQueries standings,
      StagePlans plans,
      ManualMoves moves,
      ActionSupport actions,
      Commands commands,
      BusinessZone zone,
      Clock clock) {
    this.maps = maps;
    this.figures = figures;
    this.periods = periods;
    this.versions = versions;
    this.touchpoints = touchpoints;
    this.occurrences = occurrences;
    this.standings = standings;
    this.plans = plans;
    this.moves = moves;
    this.actions = actions;
    this.commands = commands;
    this.zone = zone;
    this.clock = clock;
  }

  /** The maps as versioned documents. */
  public Documents<?> maps() {
    return maps.documents();
  }

  /**
   * The title of a journey, or of a stage or an exit of one of its versions, in the language of the
   * page; null if the version cannot be used any more or lacks it.
   *
   * @param place the name of the stage or exit; null for the journey
   */
  public @Nullable String shownTitle(String journey, int version, @Nullable String place) {
    PublishedMap published = maps.version(journey, version);
    if (published == null) {
      return null;
    }
    if (place == null) {
      return published.map().shownTitle();
    }
    String title = published.map().shownTitleOf(place);
    return title.equals(place) ? null : title;
  }

  /**
   * The actions of a published journey that nothing carries out, in the order of the map.
   *
   * @throws NotFound if there is no journey with this name
   */
  public List<UnsupportedAction> unsupportedActions(String journey) {
    return maps.get(journey).map().stages().stream()
        .flatMap(
            stage ->
                stage.actions().stream()
                    .filter(action -> !actions.includes(action.kind()))
                    .map(
                        action ->
                            new UnsupportedAction(
                                stage.shownTitle(), action.name(), action.kind())))
        .toList();
  }

  /** The published journeys, by name. */
  public List<JourneyOverview> list() {
    Map<String, FigureQueries.Travellers> travellers = travellers(clock.instant());
    return maps.all().stream().map(live -> overview(live, travellers)).toList();
  }

  /**
   * The number of customers who entered each journey, by name of the journey and week. A week is
   * seven days, and the last one ends now. Journeys without new customers are left out.
   */
  public Map<String, List<Long>> enteredByWeek(int weeks) {
    return figures.enteredByWeek(clock.instant(), weeks);
  }

  /**
   * A journey with the figures of its stages within the usual period.
   *
   * @throws NotFound if there is no journey with this name
   */
  public JourneyFigures map(String journey) {
    return map(journey, FigurePeriod.USUAL);
  }

  /**
   * A journey with the figures of its stages.
   *
   * @param period {@code now} for the present day, or a number of days such as {@code 30d}
   * @throws NotFound if there is no journey with this name
   * @throws Invalid if the period is neither
   */
  public JourneyFigures map(String journey, String period) {
    PublishedMap live = maps.get(journey);
    Instant now = clock.instant();
    FigurePeriod within = FigurePeriod.of(period, now, zone.id());
    PeriodFigures traffic = periods.figures(live, within);
    return new JourneyFigures(
        overview(live, travellers(now)),
        StageFigures.hurting(
            figures.stages(live.map(), now, touchpoints.within(live.map(), within)), traffic),
        traffic);
  }

  /**
   * The versions of a journey whose customers came within the period, and the one in force, newest
   * first.
   *
   * @throws NotFound if there is no journey with this name
   * @throws Invalid if the period is none
   */
  public List<VersionFigures> versions(String journey, String period) {
    return versions.figures(maps.get(journey), FigurePeriod.of(period, clock.instant(), zone.id()));
  }

  /**
   * The events that a touchpoint of the version in force counts, newest first.
   *
   * @param touchpoint the place of the touchpoint in its stage, from 1
   * @param period as of {@link #map(String, String)}
   * @throws NotFound if there is no such journey, stage or touchpoint
   * @throws Invalid if the period is none
   */
  public Page<TouchpointOccurrence> occurrences(
      String journey, String stage, int touchpoint, String period, PageRequest page) {
    return occurrences.page(
        maps.get(journey).map(),
        stage,
        touchpoint,
        FigurePeriod.of(period, clock.instant(), zone.id()),
        page);
  }

  /**
   * A touchpoint of the version in force with the events that it counts, newest first.
   *
   * @param touchpoint as of {@link #occurrences}, on the version that the caller has seen
   * @param seen the number of that version; null for the one in force. If another version is in
   *     force meanwhile, the touchpoint of the same title in the same stage is meant.
   * @return null if the version in force does not have the touchpoint any more
   * @throws NotFound if there is no such journey, or no such stage or touchpoint has been seen
   * @throws Invalid if the period is none
   */
  public @Nullable CountedTouchpoint touchpoint(
      String journey,
      String stage,
      int touchpoint,
      @Nullable Integer seen,
      String period,
      PageRequest page) {
    return occurrences.find(
        maps.get(journey),
        stage,
        touchpoint,
        seen,
        FigurePeriod.of(period, clock.instant(), zone.id()),
        page);
  }

  private Map<String, FigureQueries.Travellers> travellers(Instant now) {
    return figures.travellers(FigurePeriod.of(LATELY, now, zone.id()).start(), now);
  }

  private JourneyOverview overview(
      PublishedMap live, Map<String, FigureQueries.Travellers> travellers) {
    var on = travellers.getOrDefault(live.map().name(), new FigureQueries.Travellers("", 0, 0));
    return new JourneyOverview(
        live.map().name(),
        live.map().shownTitle(),
        live.map().header().audience(),
        live.version(),
        maps.version(live.map().name()).publishedAt(),
        on.customers(),
        on.enteredLately());
  }

  /**
   * The customers in a stage, longest there first.
   *
   * @param overTarget only customers who have been there for longer than the stage's target
   * @throws NotFound if there is no such journey or stage
   */
  public Page<StageCustomer> customers(
      String journey, String stage, boolean overTarget, PageRequest page) {
    JourneyMap map = maps.get(journey).map();
    int rank = map.rank(stage);
    if (rank < 0) {
      throw new NotFound("stage", stage);
    }
    Integer days = map.stages().get(rank).targetDays();
    Instant now = clock.instant();
    Instant before = !overTarget || days == null ? now : now.minus(Duration.ofDays(days));
    return overTarget && days == null
        ? new Page<>(List.of(), null)
        : standings.at(journey, stage, overTarget ? before : null, page);
  }

  /**
   * The customer of a stay in a stage.
   *
   * @throws NotFound if there is no such stay
   */
  public CustomerId customerOfStay(UUID stay) {
    return standings.customerOf(stay).orElseThrow(() -> new NotFound("stay", stay));
  }

  /**
   * A customer's progress on each journey, with all its stages.
   *
   * @throws NotFound if there is no such customer
   */
  public List<JourneyProgress> standings(CustomerId customer) {
    List<JourneyProgressQueries.Stand> stands = standings.of(customer);
    if (stands.isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return stands.stream()
        .flatMap(
            stand ->
                maps.versions(stand.journey()).stream()
                    .map(versions -> progress(customer, stand, versions)))
        .toList();
  }

  private JourneyProgress progress(
      CustomerId customer, JourneyProgressQueries.Stand stand, JourneyVersions versions) {
    JourneyMap map = versions.shown(stand.version()).map();
    Instant now = clock.instant();
    return stand.on(map, plans.of(map, customer, stand.stay(), now), now);
  }

  /**
   * Moves a customer to another stage by hand.
   *
   * @throws NotFound if there is no such customer or journey
   * @throws Invalid if the journey does not have the stage
   * @throws Conflict if the customer is there already, or has no such run that is under way
   */
  public List<JourneyProgress> move(CustomerId customer, String journey, NewStageMove move) {
    moves.move(customer, journey, move);
    return standings(customer);
  }
}
