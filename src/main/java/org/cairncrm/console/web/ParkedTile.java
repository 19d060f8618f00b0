package org.cairncrm.console.web;

import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.access.AccessPermissions;
import org.cairncrm.events.ParkedReaction;
import org.cairncrm.events.ParkedReactions;
import org.cairncrm.events.ParkedStatus;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.HomeTile;
import org.springframework.stereotype.Component;

/** The tile with failed reactions that are still open. */
@Component
class ParkedTile implements HomeTile {
  private static final int SHOWN = 5;

  private final ParkedReactions parked;

  ParkedTile(ParkedReactions parked) {
    this.parked = parked;
  }

  @Override
  public Column column() {
    return Column.SIDE;
  }

  @Override
  public int place() {
    return 10;
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
  public Open content(String username) {
    return new Open(first(), parked.open());
  }

  /** Reactions that wait for a person come before those that are retried automatically. */
  private List<ParkedReaction> first() {
    return Stream.of(ParkedStatus.DEAD, ParkedStatus.WAITING)
        .flatMap(status -> parked.list(status, PageRequest.first(SHOWN)).items().stream())
        .limit(SHOWN)
        .toList();
  }

  /**
   * @param first the first open reactions
   * @param open the number of all open reactions
   */
  public record Open(List<ParkedReaction> first, int open) {}
}
