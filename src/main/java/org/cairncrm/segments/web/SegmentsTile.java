package org.cairncrm.segments.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.segments.Segment;
import org.cairncrm.segments.SegmentPermissions;
import org.cairncrm.segments.SegmentSize;
import org.cairncrm.segments.Segments;
import org.springframework.stereotype.Component;

/** The tile with the segments that deserve attention first. */
@Component
class SegmentsTile implements HomeTile<SegmentsTile.WatchedSegments> {
  private static final Set<Segment> WATCHED =
      EnumSet.of(
          Segment.CHAMPIONS, Segment.LOYAL, Segment.NEW, Segment.AT_RISK, Segment.CANNOT_LOSE);

  private final Segments segments;

  SegmentsTile(Segments segments) {
    this.segments = segments;
  }

  @Override
  public String name() {
    return "segments";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.MARKETING, 25, Role.LOYALTY_MANAGER, 25);
  }

  @Override
  public String permission() {
    return SegmentPermissions.READ;
  }

  @Override
  public String template() {
    return "segments/tile";
  }

  @Override
  public WatchedSegments content(HomeView view) {
    return new WatchedSegments(
        segments.lastNight().stream().filter(one -> WATCHED.contains(one.segment())).toList());
  }

  /** The watched segments as of the last night; empty before the first one. */
  record WatchedSegments(List<SegmentSize> segments) {}
}
