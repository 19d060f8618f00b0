package org.cairncrm.interactions;

import static org.cairncrm.interactions.InteractionTable.WHOLE;
import static org.cairncrm.interactions.db.Tables.INTERACTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.UUID;
import org.cairncrm.customers.AccountManagerChanged;
import org.cairncrm.events.Reaction;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The contacts that wait for an answer. The state of each is stored, so that an index lists those
 * that wait; it is computed again from the times of the customer's contacts whenever one of them is
 * recorded or changed. So contacts that arrive late, in any order, lead to the same result.
 */
@Component
class WaitingContacts {
  private static final Field<AnswerStatus> WAITING =
      inline(AnswerStatus.WAITING, INTERACTION.ANSWER);
  private static final Field<AnswerStatus> ANSWERED =
      inline(AnswerStatus.ANSWERED, INTERACTION.ANSWER);
  private static final Field<AnswerStatus> NOT_NEEDED =
      inline(AnswerStatus.NOT_NEEDED, INTERACTION.ANSWER);

  private static final org.cairncrm.interactions.db.tables.Interaction LATER =
      INTERACTION.as("later");

  private static final Keyset<Interaction> LONGEST =
      Keyset.ascending(INTERACTION.AT, Interaction::at)
          .thenAscending(INTERACTION.INTERACTION_ID, Interaction::id);

  private final DSLContext sql;

  WaitingContacts(DSLContext sql) {
    this.sql = sql;
  }

  /** Computes anew which of the customer's contacts are answered. */
  void settle(CustomerId customer) {
    Field<AnswerStatus> status =
        when(exists(selectOne().from(LATER).where(answers())), ANSWERED).otherwise(WAITING);
    sql.update(INTERACTION)
        .set(INTERACTION.ANSWER, status)
        .where(
            INTERACTION.CUSTOMER_ID.eq(customer),
            INTERACTION.ANSWER.in(WAITING, ANSWERED),
            INTERACTION.ANSWERED_BEFORE.isFalse(),
            INTERACTION.ANSWER.ne(status))
        .execute();
  }

  /**
   * An outbound contact answers another one if it says so, and otherwise if it came later and is
   * about the same order, or by the same channel and not about another order.
   */
  private static Condition answers() {
    Condition sameOrder = LATER.ORDER_ID.eq(INTERACTION.ORDER_ID);
    Condition oneOrder = LATER.ORDER_ID.isNull().or(INTERACTION.ORDER_ID.isNull()).or(sameOrder);
    Condition follows =
        LATER
            .AT
            .ge(INTERACTION.AT)
            .and(sameOrder.or(LATER.CHANNEL.eq(INTERACTION.CHANNEL).and(oneOrder)));
    return LATER
        .CUSTOMER_ID
        .eq(INTERACTION.CUSTOMER_ID)
        .and(LATER.DIRECTION.eq(inline(Direction.OUTBOUND, INTERACTION.DIRECTION)))
        .and(LATER.ANSWERS.eq(INTERACTION.INTERACTION_ID).or(follows))
        .and(INTERACTION.WAITS_AFTER.isNull().or(LATER.AT.gt(INTERACTION.WAITS_AFTER)));
  }

  /** The customer's contacts that this outbound contact alone answered. */
  List<Interaction> answeredBy(Interaction contact) {
    return sql.select(WHOLE)
        .from(INTERACTION)
        .where(onlyAnsweredBy(contact))
        .orderBy(INTERACTION.AT, INTERACTION.INTERACTION_ID)
        .fetch(mapping(one -> one));
  }

  private static Condition onlyAnsweredBy(Interaction contact) {
    Condition it = LATER.INTERACTION_ID.eq(contact.id());
    return INTERACTION
        .CUSTOMER_ID
        .eq(contact.customer())
        .and(INTERACTION.ANSWER.eq(ANSWERED))
        .and(INTERACTION.ANSWERED_BEFORE.isFalse())
        .and(exists(selectOne().from(LATER).where(it, answers())))
        .and(notExists(selectOne().from(LATER).where(it.not(), answers())));
  }

  /**
   * Lets the contacts wait again that this outbound contact alone answered, but for the one that it
   * names.
   */
  void undo(Interaction contact) {
    UUID named = contact.answers();
    sql.update(INTERACTION)
        .set(INTERACTION.WAITS_AFTER, contact.at())
        .where(onlyAnsweredBy(contact))
        .and(named == null ? noCondition() : INTERACTION.INTERACTION_ID.ne(named))
        .execute();
    settle(contact.customer());
  }

  /**
   * @return false when the contact does not wait for an answer
   */
  boolean waive(Interaction contact) {
    return sql.update(INTERACTION)
            .set(INTERACTION.ANSWER, NOT_NEEDED)
            .where(
                INTERACTION.CUSTOMER_ID.eq(contact.customer()),
                INTERACTION.INTERACTION_ID.eq(contact.id()),
                INTERACTION.ANSWER.eq(WAITING))
            .execute()
        == 1;
  }

  /**
   * Sets whether a corrected contact needs an answer at all, unless a person said that it does not.
   */
  void need(Interaction contact, boolean needed, @Nullable String accountManager) {
    sql.update(INTERACTION)
        .set(INTERACTION.ANSWER, needed ? AnswerStatus.WAITING : null)
        .set(INTERACTION.ACCOUNT_MANAGER, accountManager)
        .where(
            INTERACTION.CUSTOMER_ID.eq(contact.customer()),
            INTERACTION.INTERACTION_ID.eq(contact.id()),
            INTERACTION.ANSWER.isDistinctFrom(NOT_NEEDED))
        .execute();
  }

  Page<Interaction> page(@Nullable String accountManager, PageRequest page) {
    return LONGEST.page(
        sql.select(WHOLE).from(INTERACTION).where(waiting(accountManager)),
        page,
        mapping(one -> one));
  }

  int count(@Nullable String accountManager) {
    return sql.fetchCount(INTERACTION, waiting(accountManager));
  }

  private static Condition waiting(@Nullable String accountManager) {
    return INTERACTION
        .ANSWER
        .eq(WAITING)
        .and(
            accountManager == null
                ? noCondition()
                : INTERACTION.ACCOUNT_MANAGER.eq(accountManager));
  }

  @Reaction("interactions.account-manager")
  void on(AccountManagerChanged event) {
    sql.update(INTERACTION)
        .set(INTERACTION.ACCOUNT_MANAGER, event.to())
        .where(INTERACTION.CUSTOMER_ID.eq(event.customer()), INTERACTION.ANSWER.isNotNull())
        .execute();
  }
}
