package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The periods in which a customer belongs to one programme, as far as a replay has come. */
final class ReplayedMembership {
  private final String programme;
  private final boolean everybody;

  /** Whether the customer belongs to the programme from each time on. */
  private final NavigableMap<Instant, Boolean> from = new TreeMap<>();

  /**
   * @param everybody whether the customer belongs to the programme until the first event
   */
  ReplayedMembership(String programme, boolean everybody) {
    this.programme = programme;
    this.everybody = everybody;
  }

  void joined(ProgrammeJoined joined) {
    if (joined.programme().equals(programme)) {
      from.put(joined.occurredAt(), true);
    }
  }

  void left(ProgrammeLeft left) {
    if (left.programme().equals(programme)) {
      from.put(left.occurredAt(), false);
    }
  }

  /** As {@link MembershipTable#isMember}. */
  boolean includes(Instant at) {
    var latest = from.floorEntry(at);
    return latest == null ? everybody : latest.getValue();
  }
}
