package org.cairncrm.notifications;

import static org.cairncrm.notifications.db.Tables.NOTIFICATION;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CursorKeys;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages to customers: sent, waiting or kept, and skipped or failed ones with the reason. */
@Component
public class Notifications {
  private static final Field<String> RULE_TITLE =
      jsonbGetAttributeAsText(NOTIFICATION.DECISION, "title");

  private final DSLContext sql;
  private final Commands commands;

  Notifications(DSLContext sql, Commands commands) {
    this.sql = sql;
    this.commands = commands;
  }

  /**
   * All notifications, newest first.
   *
   * @param status null for all statuses
   */
  public Page<Notification> list(
      @Nullable NotificationStatus status, @Nullable String cursor, int limit) {
    return page(status == null ? noCondition() : NOTIFICATION.STATUS.eq(status), cursor, limit);
  }

  /**
   * A customer's messages, newest first.
   *
   * @throws NotFound if there is no such customer
   */
  public Page<Notification> of(CustomerId customer, @Nullable String cursor, int limit) {
    Page<Notification> found = page(NOTIFICATION.CUSTOMER_ID.eq(customer), cursor, limit);
    if (found.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return found;
  }

  /**
   * @throws NotFound if there is none with this id
   */
  public Notification get(UUID id) {
    return read(NOTIFICATION.NOTIFICATION_ID.eq(id), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("notification", id));
  }

  private Page<Notification> page(Condition which, @Nullable String cursor, int limit) {
    Place after = Cursor.decode(cursor, Place::of);
    Condition before =
        after == null
            ? noCondition()
            : row(NOTIFICATION.CREATED_AT, NOTIFICATION.NOTIFICATION_ID).lt(after.at, after.id);
    return Page.of(
        read(which.and(before), limit + 1), limit, last -> Cursor.of(last.createdAt(), last.id()));
  }

  private List<Notification> read(Condition which, int limit) {
    return sql.select(
            NOTIFICATION.NOTIFICATION_ID,
            NOTIFICATION.CUSTOMER_ID,
            NOTIFICATION.RULE,
            RULE_TITLE,
            NOTIFICATION.RULE_VERSION,
            NOTIFICATION.CHANNEL,
            NOTIFICATION.ORDER_ID,
            NOTIFICATION.ORDER_NUMBER,
            NOTIFICATION.STATUS,
            NOTIFICATION.REASON,
            NOTIFICATION.LANGUAGE,
            NOTIFICATION.RECIPIENT,
            NOTIFICATION.SUBJECT,
            NOTIFICATION.BODY,
            NOTIFICATION.CREATED_AT,
            NOTIFICATION.FINISHED_AT)
        .from(NOTIFICATION)
        .where(which)
        .orderBy(NOTIFICATION.CREATED_AT.desc(), NOTIFICATION.NOTIFICATION_ID.desc())
        .limit(limit)
        .fetch(Records.mapping(Notification::new));
  }

  private record Place(Instant at, UUID id) {
    static Place of(CursorKeys keys) {
      return new Place(keys.instant(), keys.id());
    }
  }
}
