package org.cairncrm.loyalty.web;

import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomePeriod;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.loyalty.LoyaltyNews;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.PointsMoved;
import org.springframework.stereotype.Component;

/** The tile with the points that moved within the period, and within the one before. */
@Component
class PointsMovedTile implements HomeTile<PointsMovedTile.ComparedPoints> {
  private final LoyaltyNews news;

  PointsMovedTile(LoyaltyNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "pointsMoved";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.LOYALTY_MANAGER, 10);
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public String template() {
    return "loyalty/points-moved-tile";
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public ComparedPoints content(HomeView view) {
    HomePeriod now = view.period();
    HomePeriod before = now.before();
    return new ComparedPoints(
        news.moved(now.start(), now.end()), news.moved(before.start(), before.end()));
  }

  /**
   * The points that moved.
   *
   * @param now within the period
   * @param before within the period before
   */
  record ComparedPoints(PointsMoved now, PointsMoved before) {}
}
