package org.cairncrm.segments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The purchase segments of customers. */
@Component
public class Segments {
  /** The beginning of the keys of the names of segments in the message files. */
  static final String NAMES = "segments.name.";

  private final SegmentTable table;
  private final SegmentFigures figures;
  private final Commands commands;
  private final BusinessZone zone;
  private final Clock clock;

  Segments(
      SegmentTable table,
      SegmentFigures figures,
      Commands commands,
      BusinessZone zone,
      Clock clock) {
    this.table = table;
    this.figures = figures;
    this.commands = commands;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * The segment of a customer, with scores and values.
   *
   * @throws NotFound if there is no such customer
   */
  public CustomerSegment of(CustomerId customer) {
    ScoredCustomer stored = table.find(customer);
    if (stored == null) {
      if (!commands.knows(customer)) {
        throw new NotFound("customer", customer);
      }
      return new CustomerSegment(customer, null, null, null, 0, null, null);
    }
    return new CustomerSegment(
        customer,
        stored.segment(),
        stored.scores(),
        stored.since(),
        stored.values().orders(),
        stored.values().lastOrderOn(),
        SegmentFigures.money(stored.values().money(), table.scale().currency()));
  }

  /** The segment of a customer; null if no order counts, and until the first night. */
  public @Nullable Segment segment(CustomerId customer) {
    ScoredCustomer stored = table.find(customer);
    return stored == null ? null : stored.segment();
  }

  /** The number of customers who are in each of these segments now. */
  public Map<Segment, Long> sizes(Set<Segment> segments) {
    return figures.sizes(segments);
  }

  /**
   * All segments as of the last night, and a month before that; empty before the first night. Reads
   * few rows, however many customers there are.
   */
  public List<SegmentSize> lastNight() {
    return figures.lastNight(zone.today(clock));
  }

  /** All segments with their sizes now, and a month ago. Counts all customers. */
  public SegmentOverview overview() {
    return figures.overview(zone.today(clock));
  }
}
