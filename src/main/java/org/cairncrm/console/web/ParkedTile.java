package org.cairncrm.console.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.access.Role;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.shared.PageRequest;
import org.springframework.stereotype.Component;

/** The tile with failed reactions that are still open. */
@Component
class ParkedTile implements HomeTile<ParkedTile.FailedReactions> {
  private static final int SHOWN = 5;

  private final ParkedReactions parked;

  ParkedTile(ParkedReactions parked) {
    this.parked = parked;
  }

  @Override
  public String name() {
    return "failedReactions";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.ADMIN, 10);
  }

  @Override
  public String permission() {
    return AccessPermissions.OPERATIONS;
  }

  @Override
  public String template() {
    return "console/parked-tile";
  }

  @Override
  public FailedReactions content(HomeView view) {
    return new FailedReactions(first(), parked.open());
  }

  /** Reactions that wait for a person come before those that are retried automatically. */
  private List<ParkedReaction> first() {
    return Stream.of(ParkedStatus.DEAD, ParkedStatus.WAITING)
        .flatMap(status -> parked.list(status, PageRequest.first(SHOWN)).items().stream())
        .limit(SHOWN)
        .toList();
  }

  /**
   * Failed reactions that are neither done nor dismissed.
   *
   * @param reactions the first of them
   * @param count all of them
   */
  record FailedReactions(List<ParkedReaction> reactions, int count) {}
}
