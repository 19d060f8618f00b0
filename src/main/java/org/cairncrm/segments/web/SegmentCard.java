package org.cairncrm.segments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cairncrm.segments.CustomerSegment;
import org.cairncrm.segments.SegmentPermissions;
import org.cairncrm.segments.Segments;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerCard;
import org.springframework.stereotype.Component;

/** The purchase segment of a customer, with its three scores and why. */
@Component
class SegmentCard implements CustomerCard {
  private final Segments segments;
  private final BusinessZone zone;
  private final Clock clock;

  SegmentCard(Segments segments, BusinessZone zone, Clock clock) {
    this.segments = segments;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public int place() {
    return 37;
  }

  @Override
  public String permission() {
    return SegmentPermissions.READ;
  }

  @Override
  public String template() {
    return "segments/customer-card";
  }

  @Override
  public Shown content(CustomerId customer) {
    CustomerSegment segment = segments.of(customer);
    LocalDate last = segment.lastOrderOn();
    return new Shown(
        segment, last == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(last, zone.today(clock))));
  }

  /**
   * The content of the card.
   *
   * @param days since the last order
   */
  public record Shown(CustomerSegment own, long days) {}
}
