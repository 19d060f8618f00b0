package org.cairncrm.console.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.work.StuckRow;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/** The tile with the due rows that failed too often. */
@Component
class StuckRowsTile implements HomeTile<StuckRowsTile.StuckRows> {
  private static final int SHOWN = 5;

  private final Work work;

  StuckRowsTile(Work work) {
    this.work = work;
  }

  @Override
  public String name() {
    return "stuckRows";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.ADMIN, 20);
  }

  @Override
  public String permission() {
    return AccessPermissions.OPERATIONS;
  }

  @Override
  public String template() {
    return "console/stuck-tile";
  }

  @Override
  public StuckRows content(HomeView view) {
    return new StuckRows(work.stuck(SHOWN), work.stuckCount());
  }

  /**
   * Due rows that failed too often and wait for a person.
   *
   * @param rows the longest due
   * @param count all of them
   */
  record StuckRows(List<StuckRow> rows, int count) {}
}
