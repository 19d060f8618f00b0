package org.cairncrm.notifications;

import static org.cairncrm.notifications.db.Tables.NOTIFICATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages to customers: sent, waiting or kept, and skipped or failed ones with the reason. */
@Component
public class Notifications {
  private static final SelectField<Notification> WHOLE =
      row(
              NOTIFICATION.NOTIFICATION_ID,
              NOTIFICATION.CUSTOMER_ID,
              NOTIFICATION.RULE,
              jsonbGetAttributeAsText(NOTIFICATION.DECISION, "title"),
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
          .mapping(Notification::new);

  private static final Keyset<Notification> NEWEST =
      Keyset.descending(NOTIFICATION.CREATED_AT, Notification::createdAt)
          .thenDescending(NOTIFICATION.NOTIFICATION_ID, Notification::id);

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
  public Page<Notification> list(@Nullable NotificationStatus status, PageRequest page) {
    return page(status == null ? noCondition() : NOTIFICATION.STATUS.eq(status), page);
  }

  /**
   * A customer's messages, newest first.
   *
   * @throws NotFound if there is no such customer
   */
  public Page<Notification> of(CustomerId customer, PageRequest page) {
    Page<Notification> found = page(NOTIFICATION.CUSTOMER_ID.eq(customer), page);
    if (found.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return found;
  }

  /** The messages about an order, newest first. */
  public Page<Notification> about(CustomerId customer, OrderId order, PageRequest page) {
    return page(NOTIFICATION.CUSTOMER_ID.eq(customer).and(NOTIFICATION.ORDER_ID.eq(order)), page);
  }

  /**
   * @throws NotFound if there is none with this id
   */
  public Notification get(UUID id) {
    Notification found =
        sql.select(WHOLE)
            .from(NOTIFICATION)
            .where(NOTIFICATION.NOTIFICATION_ID.eq(id))
            .fetchOne(mapping(one -> one));
    if (found == null) {
      throw new NotFound("notification", id);
    }
    return found;
  }

  private Page<Notification> page(Condition which, PageRequest page) {
    return NEWEST.page(
        sql.select(WHOLE).from(NOTIFICATION).where(which), page, mapping(one -> one));
  }
}
