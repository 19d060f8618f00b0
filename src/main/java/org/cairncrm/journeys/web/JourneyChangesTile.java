package org.cairncrm.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomePeriod;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.journeys.JourneyChange;
import org.cairncrm.journeys.JourneyNews;
import org.cairncrm.journeys.JourneyPermissions;
import org.springframework.stereotype.Component;

/** The tile with what changed on each journey within the period, and within the one before. */
@Component
class JourneyChangesTile implements HomeTile<JourneyChangesTile.JourneyChanges> {
  private final JourneyNews news;

  JourneyChangesTile(JourneyNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "journeyChanges";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.MARKETING, 10);
  }

  @Override
  public String permission() {
    return JourneyPermissions.READ;
  }

  @Override
  public String template() {
    return "journeys/changes-tile";
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public JourneyChanges content(HomeView view) {
    HomePeriod before = view.period().before();
    Map<String, JourneyChange> earlier =
        news.changes(before.start(), before.end()).stream()
            .collect(Collectors.toMap(JourneyChange::journey, Function.identity()));
    return new JourneyChanges(
        news.changes(view.period().start(), view.period().end()).stream()
            .map(
                now ->
                    new ComparedChange(
                        now,
                        earlier.getOrDefault(
                            now.journey(),
                            new JourneyChange(
                                now.journey(), now.title(), 0, 0, 0, 0, now.lastStage()))))
            .toList());
  }

  /** What changed on the published journeys, by title. */
  record JourneyChanges(List<ComparedChange> journeys) {}

  /**
   * What changed on a journey.
   *
   * @param now within the period
   * @param before within the period before
   */
  record ComparedChange(JourneyChange now, JourneyChange before) {}
}
