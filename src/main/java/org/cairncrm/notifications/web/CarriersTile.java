package org.cairncrm.notifications.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomePeriod;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.notifications.CarrierDelays;
import org.cairncrm.notifications.LateDeliveries;
import org.cairncrm.notifications.NotificationPermissions;
import org.springframework.stereotype.Component;

/** The tile with the late deliveries of each carrier, and who spoke of them first. */
@Component
class CarriersTile implements HomeTile<CarriersTile.LateByCarrier> {
  private static final int SHOWN = 8;

  private final LateDeliveries late;

  CarriersTile(LateDeliveries late) {
    this.late = late;
  }

  @Override
  public String name() {
    return "lateByCarrier";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.HEAD, 20);
  }

  @Override
  public String permission() {
    return NotificationPermissions.READ;
  }

  @Override
  public String template() {
    return "notifications/carriers-tile";
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public LateByCarrier content(HomeView view) {
    HomePeriod period = view.period();
    List<CarrierDelays> all = late.byCarrier(period.start(), period.end());
    return new LateByCarrier(
        all.stream().limit(SHOWN).toList(), all.stream().mapToLong(CarrierDelays::late).sum());
  }

  /**
   * The deliveries that were late within a period, by carrier.
   *
   * @param carriers those with the most late orders
   * @param late the late orders of all carriers
   */
  record LateByCarrier(List<CarrierDelays> carriers, long late) {}
}
