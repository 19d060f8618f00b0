package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.GIFT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of gifts. Written under the lock of their customer. */
@Component
class GiftTable {
  static final SelectField<Gift> WHOLE =
      row(
              GIFT.GIFT_ID,
              GIFT.CUSTOMER_ID,
              GIFT.TITLE,
              GIFT.SKU,
              GIFT.STATUS,
              GIFT.GRANTED_AT,
              GIFT.SENT_AT,
              GIFT.SENT_BY,
              GIFT.TRACKING,
              GIFT.CANCELLED_AT)
          .mapping(Gift::new);

  private final DSLContext sql;

  GiftTable(DSLContext sql) {
    this.sql = sql;
  }

  /** The gift with this id; null if there is none. */
  @Nullable Gift find(UUID id) {
    return sql.select(WHOLE).from(GIFT).where(GIFT.GIFT_ID.eq(id)).fetchOne(mapping(one -> one));
  }

  /**
   * @return false if it does not have to be sent any more
   */
  boolean send(Gift gift, @Nullable String tracking, Instant at, Actor by) {
    return sql.update(GIFT)
            .set(GIFT.STATUS, GiftStatus.SENT)
            .set(GIFT.SENT_AT, at)
            .set(GIFT.SENT_BY, by)
            .set(GIFT.TRACKING, tracking)
            .where(toSend(gift.customerId(), gift.id()))
            .execute()
        == 1;
  }

  /**
   * @return false if it does not have to be sent any more
   */
  boolean cancel(CustomerId customer, UUID id, Instant at) {
    return sql.update(GIFT)
            .set(GIFT.STATUS, GiftStatus.CANCELLED)
            .set(GIFT.CANCELLED_AT, at)
            .where(toSend(customer, id))
            .execute()
        == 1;
  }

  private static Condition toSend(CustomerId customer, UUID id) {
    return GIFT.CUSTOMER_ID
        .eq(customer)
        .and(GIFT.GIFT_ID.eq(id))
        .and(GIFT.STATUS.eq(inline(GiftStatus.TO_SEND)));
  }

  /** The gifts that wait longest, at most so many. */
  List<Gift> oldestToSend(int limit) {
    return sql.select(WHOLE)
        .from(GIFT)
        .where(GIFT.STATUS.eq(inline(GiftStatus.TO_SEND)))
        .orderBy(GIFT.GRANTED_AT, GIFT.GIFT_ID)
        .limit(limit)
        .fetch(mapping(one -> one));
  }

  int toSend() {
    return sql.fetchCount(GIFT, GIFT.STATUS.eq(inline(GiftStatus.TO_SEND)));
  }
}
