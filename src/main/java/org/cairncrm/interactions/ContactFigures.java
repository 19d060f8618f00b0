package org.cairncrm.interactions;

import static org.cairncrm.interactions.db.Tables.INTERACTION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Counts contacts within a period. */
@Component
public class ContactFigures {
  private final DSLContext sql;

  ContactFigures(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The contacts from one time until another, which is not included, by channel, the channel with
   * the most inbound contacts first.
   */
  public List<ChannelContacts> byChannel(Instant from, Instant until) {
    var inbound = count().filterWhere(INTERACTION.DIRECTION.eq(inline(Direction.INBOUND)));
    return sql.select(
            INTERACTION.CHANNEL,
            inbound.cast(Long.class),
            count()
                .filterWhere(INTERACTION.DIRECTION.eq(inline(Direction.OUTBOUND)))
                .cast(Long.class))
        .from(INTERACTION)
        .where(INTERACTION.AT.ge(from), INTERACTION.AT.lt(until))
        .groupBy(INTERACTION.CHANNEL)
        .orderBy(inbound.desc(), INTERACTION.CHANNEL)
        .fetch(Records.mapping(ChannelContacts::new));
  }
}
