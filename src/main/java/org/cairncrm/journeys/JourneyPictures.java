package org.cairncrm.journeys;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Component;

/** Collects what drawings of journey maps show. */
@Component
public class JourneyPictures {
  private final LiveMaps maps;
  private final Journeys journeys;
  private final Simulations simulations;
  private final RunTable runs;
  private final List<StageScores> scores;
  private final Clock clock;

  JourneyPictures(
      LiveMaps maps,
      Journeys journeys,
      Simulations simulations,
      RunTable runs,
      List<StageScores> scores,
      Clock clock) {
    this.maps = maps;
    this.journeys = journeys;
    this.simulations = simulations;
    this.runs = runs;
    this.scores = List.copyOf(scores);
    this.clock = clock;
  }

  /**
   * The version in force, with its figures within a period.
   *
   * @throws NotFound if there is no journey with this name
   * @throws Invalid if the period is neither {@code now} nor a number of days such as {@code 30d}
   */
  public MapPicture live(String journey, String period, Language language) {
    return of(journeys.map(journey, period), language);
  }

  /** The version in force, with these figures. */
  public MapPicture of(JourneyFigures figures, Language language) {
    PublishedMap live = maps.get(figures.overview().journey());
    return picture(MapPicture.Subject.LIVE, live, language).counted(figures);
  }

  /**
   * A published version as it is written.
   *
   * @throws NotFound if there is no such version
   */
  public MapPicture version(String journey, int version, Language language) {
    maps.documents().version(journey, version);
    PublishedMap map = maps.version(journey, version);
    if (map == null) {
      throw new NotFound("readable version of journey " + journey, version);
    }
    return picture(MapPicture.Subject.VERSION, map, language).asWritten();
  }

  /**
   * The draft as it is written.
   *
   * @throws NotFound if there is no journey map with this name
   * @throws Invalid with every fault of the draft
   */
  public MapPicture draft(String journey, Language language) {
    Documents<?> documents = maps.documents();
    String text = documents.draft(journey).text();
    documents.requireSound(text);
    PublishedMap map = Objects.requireNonNull(maps.read(text));
    return picture(MapPicture.Subject.DRAFT, map, language).asWritten();
  }

  /**
   * The result of a simulation, or what it has counted so far.
   *
   * @throws NotFound if there is no such simulation of this journey
   */
  public MapPicture simulation(String journey, UUID id, Language language) {
    Simulation simulation = simulations.get(journey, id);
    return picture(MapPicture.Subject.SIMULATION, simulations.map(id), language)
        .simulated(simulation.draft());
  }

  /**
   * The newest run of a customer on the version in force.
   *
   * @throws NotFound if there is no such journey, or the customer has no run on it
   */
  public MapPicture run(String journey, CustomerId customer, Language language) {
    PublishedMap live = maps.get(journey);
    List<Run> found = runs.whole(customer, journey);
    if (found.isEmpty()) {
      throw new NotFound("run on journey " + journey + " of customer", customer);
    }
    return picture(MapPicture.Subject.RUN, live, language).walked(found.getLast(), clock.instant());
  }

  private PictureBuilder picture(MapPicture.Subject subject, PublishedMap map, Language language) {
    Map<String, StageScore> actual =
        scores.stream()
            .flatMap(source -> source.of(map.map().name()).entrySet().stream())
            .collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, JourneyPictures::both));
    return new PictureBuilder(subject, map, language, actual);
  }

  /** The mean of two scores of one stage, weighted by their answers. */
  static StageScore both(StageScore one, StageScore other) {
    long answers = one.answers() + other.answers();
    return new StageScore(
        (one.emotion() * one.answers() + other.emotion() * other.answers()) / answers, answers);
  }
}
