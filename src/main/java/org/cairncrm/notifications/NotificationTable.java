package org.cairncrm.notifications;

import static org.cairncrm.notifications.db.Tables.NOTIFICATION;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Language;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes notifications. A notification changes only while it is waiting. */
@Component
class NotificationTable {
  private final DSLContext sql;
  private final JsonMapper json;

  NotificationTable(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * @param historical whether the row only documents that the message was skipped
   * @return null if the customer has a message with that key: nothing was written
   */
  @Nullable UUID insert(CustomerId customer, String key, DelayFacts facts, boolean historical) {
    var row =
        sql.insertInto(NOTIFICATION)
            .set(NOTIFICATION.CUSTOMER_ID, customer)
            .set(NOTIFICATION.NOTIFICATION_ID, Ids.next())
            .set(NOTIFICATION.DEDUPE_KEY, key)
            .set(NOTIFICATION.RULE, DelayAlert.NAME)
            .set(NOTIFICATION.RULE_VERSION, DelayAlert.VERSION)
            .set(NOTIFICATION.CHANNEL, Channel.EMAIL)
            .set(NOTIFICATION.TEMPLATE, facts.letter())
            .set(NOTIFICATION.PARAMETERS, JSONB.valueOf(json.writeValueAsString(facts)))
            .set(
                NOTIFICATION.STATUS,
                historical ? NotificationStatus.SKIPPED : NotificationStatus.WAITING)
            .set(NOTIFICATION.REASON, historical ? text(SkipReason.HISTORICAL) : null)
            .set(NOTIFICATION.CREATED_AT, facts.occurredAt())
            .set(NOTIFICATION.FINISHED_AT, historical ? facts.occurredAt() : null)
            .onConflict(NOTIFICATION.CUSTOMER_ID, NOTIFICATION.DEDUPE_KEY)
            .doNothing()
            .returning(NOTIFICATION.NOTIFICATION_ID)
            .fetchOne();
    return row == null ? null : row.getNotificationId();
  }

  /** The facts for a waiting message; null if it is no longer waiting. */
  @Nullable DelayFacts waiting(CustomerId customer, UUID id) {
    return sql.select(NOTIFICATION.PARAMETERS)
        .from(NOTIFICATION)
        .where(
            NOTIFICATION.CUSTOMER_ID.eq(customer),
            NOTIFICATION.NOTIFICATION_ID.eq(id),
            NOTIFICATION.STATUS.eq(NotificationStatus.WAITING))
        .fetchOne(row -> json.readValue(row.value1().data(), DelayFacts.class));
  }

  /**
   * @return false if it is no longer waiting: nothing was changed
   */
  boolean written(
      CustomerId customer,
      UUID id,
      NotificationStatus status,
      Language language,
      String recipient,
      Letter letter,
      Instant at) {
    return sql.update(NOTIFICATION)
            .set(NOTIFICATION.STATUS, status)
            .set(NOTIFICATION.LANGUAGE, language)
            .set(NOTIFICATION.RECIPIENT, recipient)
            .set(NOTIFICATION.SUBJECT, letter.subject())
            .set(NOTIFICATION.BODY, letter.body())
            .set(NOTIFICATION.FINISHED_AT, at)
            .where(
                NOTIFICATION.CUSTOMER_ID.eq(customer),
                NOTIFICATION.NOTIFICATION_ID.eq(id),
                NOTIFICATION.STATUS.eq(NotificationStatus.WAITING))
            .execute()
        == 1;
  }

  /**
   * @return false if it is no longer waiting: nothing was changed
   */
  boolean unsent(
      CustomerId customer, UUID id, NotificationStatus status, String reason, Instant at) {
    return sql.update(NOTIFICATION)
            .set(NOTIFICATION.STATUS, status)
            .set(NOTIFICATION.REASON, reason)
            .set(NOTIFICATION.FINISHED_AT, at)
            .where(
                NOTIFICATION.CUSTOMER_ID.eq(customer),
                NOTIFICATION.NOTIFICATION_ID.eq(id),
                NOTIFICATION.STATUS.eq(NotificationStatus.WAITING))
            .execute()
        == 1;
  }

  /** The reason in kebab case, as in JSON, such as {@code no-email}. */
  static String text(SkipReason reason) {
    return EnumWord.of(reason);
  }
}
