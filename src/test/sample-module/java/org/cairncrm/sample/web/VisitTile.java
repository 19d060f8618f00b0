package org.cairncrm.sample.web;

import java.util.List;
import org.cairncrm.sample.Visit;
import org.cairncrm.sample.VisitPermissions;
import org.cairncrm.sample.Visits;
import org.cairncrm.shell.HomeTile;
import org.springframework.stereotype.Component;

/** The latest visits. */
@Component
class VisitTile implements HomeTile {
  private final Visits visits;

  VisitTile(Visits visits) {
    this.visits = visits;
  }

  @Override
  public Column column() {
    return Column.SIDE;
  }

  @Override
  public int place() {
    return 90;
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
  public List<Visit> content(String username) {
    return visits.latest(5);
  }
}
