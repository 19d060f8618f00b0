package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Replaces a recorded event by its corrected form. The module keeps the earlier form itself, and
 * publishes an {@link EventReversal} first, so that the correction is an event of its own. See
 * docs/decisions/0033-corrected-contacts.md.
 */
@Component
public class Amendments {
  private final DSLContext sql;
  private final EventTypes types;

  Amendments(DSLContext sql, EventTypes types) {
    this.sql = sql;
    this.types = types;
  }

  /**
   * Replaces the event of the same type and customer whose field has this value. Its place in the
   * order of recording, its actor and its effects stay.
   *
   * @param field the field that identifies the thing, such as {@code interaction}
   * @param text the words that are stored beside the event
   * @throws IllegalStateException outside of a command
   */
  public void amend(CustomerEvent corrected, String field, String value, @Nullable String text) {
    CommandAttempt.required();
    sql.update(JOURNAL)
        .set(JOURNAL.CHANNEL, corrected.channel())
        .set(JOURNAL.OCCURRED_AT, corrected.occurredAt())
        .set(JOURNAL.DATA, JSONB.valueOf(types.write(corrected)))
        .set(JOURNAL.TEXT, text)
        .where(
            JOURNAL.CUSTOMER_ID.eq(corrected.customer()),
            JOURNAL.NAME.eq(types.name(corrected.getClass())),
            jsonbGetAttributeAsText(JOURNAL.DATA, field).eq(value))
        .execute();
  }
}
