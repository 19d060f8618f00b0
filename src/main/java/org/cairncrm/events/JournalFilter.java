package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Set;
import org.cairncrm.shared.Channel;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A filter for a customer's events.
 *
 * @param modules the publishing modules; empty for all
 * @param channels the channels; empty for all
 * @param from the earliest business time, inclusive
 * @param to the latest business time, exclusive
 */
public record JournalFilter(
    Set<String> modules, Set<Channel> channels, @Nullable Instant from, @Nullable Instant to) {
  public static final JournalFilter ALL = new JournalFilter(Set.of(), Set.of(), null, null);

  boolean isEmpty() {
    return equals(ALL);
  }

  Condition condition() {
    return condition(JOURNAL);
  }

  Condition condition(org.cairncrm.events.db.tables.Journal journal) {
    Condition all = noCondition();
    if (!modules.isEmpty()) {
      all = all.and(journal.MODULE.in(modules));
    }
    if (!channels.isEmpty()) {
      all = all.and(journal.CHANNEL.in(channels));
    }
    if (from != null) {
      all = all.and(journal.OCCURRED_AT.ge(from));
    }
    if (to != null) {
      all = all.and(journal.OCCURRED_AT.lt(to));
    }
    return all;
  }
}
