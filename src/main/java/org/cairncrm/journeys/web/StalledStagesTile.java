package org.cairncrm.journeys.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.journeys.JourneyNews;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.StalledStage;
import org.springframework.stereotype.Component;

/** The tile with the stages in which customers have stalled. */
@Component
class StalledStagesTile implements HomeTile<StalledStagesTile.StalledStages> {
  private static final int SHOWN = 6;

  private final JourneyNews news;

  StalledStagesTile(JourneyNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "stalledStages";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.MARKETING, 20);
  }

  @Override
  public String permission() {
    return JourneyPermissions.READ;
  }

  @Override
  public String template() {
    return "journeys/stalled-stages-tile";
  }

  @Override
  public StalledStages content(HomeView view) {
    List<StalledStage> all = news.stalledStages();
    return new StalledStages(
        all.stream().limit(SHOWN).toList(), all.stream().mapToLong(StalledStage::customers).sum());
  }

  /**
   * The stages with customers who exceed the target now.
   *
   * @param stages those with the most such customers
   * @param count the number of such customers in all stages
   */
  record StalledStages(List<StalledStage> stages, long count) {}
}
