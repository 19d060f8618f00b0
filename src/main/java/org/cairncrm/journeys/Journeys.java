package org.cairncrm.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journeys that are drawn, what is going on on them, and where each customer stands. */
@Component
public class Journeys {
  private final LiveMaps maps;
  private final FigureQueries figures;
  private final JourneyProgressQueries standings;
  private final Commands commands;
  private final Clock clock;

  Journeys(
      LiveMaps maps,
      FigureQueries figures,
      JourneyProgressQueries standings,
      Commands commands,
      Clock clock) {
    this.maps = maps;
    this.figures = figures;
    this.standings = standings;
    this.commands = commands;
    this.clock = clock;
  }

  /** The maps as versioned documents. */
  public Documents<?> maps() {
    return maps.documents();
  }

  /** All that are live, by name. */
  public List<JourneyOverview> list() {
    Map<String, FigureQueries.Travellers> travellers = figures.travellers(clock.instant());
    return maps.all().stream().map(live -> overview(live, travellers)).toList();
  }

  /**
   * How many customers entered each journey, by name of the journey and week. A week is seven days;
   * the last one ends now. Journeys that nobody entered are not in it.
   */
  public Map<String, List<Long>> enteredByWeek(int weeks) {
    return figures.enteredByWeek(clock.instant(), weeks);
  }

  /**
   * A journey with what is going on at each of its stages.
   *
   * @throws NotFound when there is none of that name
   */
  public JourneyFigures map(String journey) {
    PublishedMap live = maps.get(journey);
    Instant now = clock.instant();
    return new JourneyFigures(
        overview(live, figures.travellers(now)), hurting(figures.stages(live.map(), now)));
  }

  private JourneyOverview overview(
      PublishedMap live, Map<String, FigureQueries.Travellers> travellers) {
    var on = travellers.getOrDefault(live.map().name(), new FigureQueries.Travellers("", 0, 0));
    return new JourneyOverview(
        live.map().name(),
        live.map().title(),
        live.map().audience(),
        live.version(),
        maps.version(live.map().name()).publishedAt(),
        on.customers(),
        on.enteredLately());
  }

  /** Marks the stage that is furthest over its target, if any is. */
  static List<StageFigures> hurting(List<StageFigures> stages) {
    double most = stages.stream().mapToDouble(StageFigures::strain).max().orElse(0);
    return most <= 1
        ? stages
        : stages.stream().map(stage -> stage.strain() == most ? stage.thatHurts() : stage).toList();
  }

  /**
   * Who stands at a stage, whoever came first at the top.
   *
   * @param overTarget only those who have been there for longer than the stage's target
   * @throws NotFound when there is no such journey or stage
   */
  public Page<StageCustomer> customers(
      String journey, String stage, boolean overTarget, @Nullable String cursor, int limit) {
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
        : standings.at(journey, stage, overTarget ? before : null, cursor, limit);
  }

  /**
   * Where a customer stands on each journey, with the way there and the way ahead.
   *
   * @throws NotFound when there is no such customer
   */
  public List<JourneyProgress> standings(CustomerId customer) {
    List<JourneyProgressQueries.Stand> stands = standings.of(customer);
    if (stands.isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return stands.stream()
        .flatMap(stand -> maps.find(stand.journey()).map(live -> stand.on(live.map())).stream())
        .toList();
  }
}
