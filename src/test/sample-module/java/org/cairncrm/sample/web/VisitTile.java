package org.cairncrm.sample.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.sample.Visit;
import org.cairncrm.sample.VisitPermissions;
import org.cairncrm.sample.Visits;
import org.springframework.stereotype.Component;

/** The latest visits. */
@Component
class VisitTile implements HomeTile<VisitTile.LatestVisits> {
  private final Visits visits;

  VisitTile(Visits visits) {
    this.visits = visits;
  }

  @Override
  public String name() {
    return "latestVisits";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.AGENT, 90);
  }

  @Override
  public String permission() {
    return VisitPermissions.READ;
  }

  @Override
  public String template() {
    return "sample/visits-tile";
  }

  @Override
  public LatestVisits content(HomeView view) {
    return new LatestVisits(visits.latest(5));
  }

  /** The latest visits, newest first. */
  record LatestVisits(List<Visit> visits) {}
}
