package org.cairncrm.notifications;

import static org.cairncrm.notifications.db.Tables.NOTIFICATION;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.Decision;
import org.cairncrm.notifications.db.tables.records.NotificationRecord;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Language;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes notifications. A notification changes only while it is waiting. */
@Component
class NotificationTable {
  private static final TypeReference<Map<String, MessageParameter>> PARAMETERS =
      new TypeReference<>() {};

  private final DSLContext sql;
  private final JsonMapper json;

  NotificationTable(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * Writes a message of a rule.
   *
   * @param historical whether the row only documents that the message was skipped
   * @return null if the customer has a message of this rule with that key: nothing was written
   */
  @Nullable UUID insert(
      CustomerEvent event,
      MessageRule<?> rule,
      Message message,
      Decision decision,
      boolean historical) {
    var row =
        sql.insertInto(NOTIFICATION)
            .set(NOTIFICATION.CUSTOMER_ID, event.customer())
            .set(NOTIFICATION.NOTIFICATION_ID, Ids.next())
            .set(NOTIFICATION.DEDUPE_KEY, rule.name() + ":" + message.key())
            .set(NOTIFICATION.RULE, rule.name())
            .set(NOTIFICATION.RULE_VERSION, rule.version())
            .set(NOTIFICATION.CHANNEL, Channel.EMAIL)
            .set(NOTIFICATION.ORDER_ID, message.order())
            .set(NOTIFICATION.ORDER_NUMBER, message.number())
            .set(NOTIFICATION.TEMPLATE, message.template())
            .set(
                NOTIFICATION.PARAMETERS,
                JSONB.valueOf(json.writerFor(PARAMETERS).writeValueAsString(message.parameters())))
            .set(NOTIFICATION.DECISION, JSONB.valueOf(json.writeValueAsString(decision)))
            .set(
                NOTIFICATION.STATUS,
                historical ? NotificationStatus.SKIPPED : NotificationStatus.WAITING)
            .set(NOTIFICATION.REASON, historical ? text(SkipReason.HISTORICAL) : null)
            .set(NOTIFICATION.CREATED_AT, event.occurredAt())
            .set(NOTIFICATION.FINISHED_AT, historical ? event.occurredAt() : null)
            .onConflict(NOTIFICATION.CUSTOMER_ID, NOTIFICATION.DEDUPE_KEY)
            .doNothing()
            .returning(NOTIFICATION.NOTIFICATION_ID)
            .fetchOne();
    return row == null ? null : row.getNotificationId();
  }

  /** A waiting message; null if it is no longer waiting. */
  @Nullable QueuedMessage waiting(CustomerId customer, UUID id) {
    return sql.selectFrom(NOTIFICATION)
        .where(
            NOTIFICATION.CUSTOMER_ID.eq(customer),
            NOTIFICATION.NOTIFICATION_ID.eq(id),
            NOTIFICATION.STATUS.eq(NotificationStatus.WAITING))
        .fetchOne(this::queued);
  }

  private QueuedMessage queued(NotificationRecord row) {
    Decision decision = json.readValue(row.getDecision().data(), Decision.class);
    return new QueuedMessage(
        row.getRule(),
        new Message(
            row.getDedupeKey().substring(row.getRule().length() + 1),
            row.getTemplate(),
            json.readValue(row.getParameters().data(), PARAMETERS),
            row.getOrderId(),
            row.getOrderNumber(),
            decision.reason(),
            decision.saw()),
        decision);
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
