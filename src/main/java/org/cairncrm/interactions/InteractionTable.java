package org.cairncrm.interactions;

import static org.cairncrm.interactions.db.Tables.INTERACTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.words.WordForms;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of interactions. */
@Component
class InteractionTable {
  static final SelectField<Interaction> WHOLE =
      row(
              INTERACTION.INTERACTION_ID,
              INTERACTION.CUSTOMER_ID,
              INTERACTION.CHANNEL,
              INTERACTION.DIRECTION,
              INTERACTION.SUBJECT,
              INTERACTION.BODY,
              INTERACTION.AGENT,
              INTERACTION.AT,
              INTERACTION.SOURCE,
              INTERACTION.EXTERNAL_ID,
              INTERACTION.ANSWER,
              INTERACTION.ORDER_ID,
              INTERACTION.ANSWERS,
              INTERACTION.VERSION)
          .mapping(Interaction::new);

  private static final Keyset<Interaction> NEWEST =
      Keyset.descending(INTERACTION.AT, Interaction::at)
          .thenDescending(INTERACTION.INTERACTION_ID, Interaction::id);

  private final DSLContext sql;
  private final WordForms forms;

  InteractionTable(DSLContext sql, WordForms forms) {
    this.sql = sql;
    this.forms = forms;
  }

  /**
   * @param accountManager of the customer, if the interaction needs an answer
   * @return false when its source and external id are known already
   */
  boolean insert(Interaction interaction, @Nullable String accountManager) {
    return sql.insertInto(INTERACTION)
            .set(INTERACTION.CUSTOMER_ID, interaction.customer())
            .set(INTERACTION.INTERACTION_ID, interaction.id())
            .set(INTERACTION.SOURCE, interaction.source())
            .set(INTERACTION.EXTERNAL_ID, interaction.externalId())
            .set(INTERACTION.CHANNEL, interaction.channel())
            .set(INTERACTION.DIRECTION, interaction.direction())
            .set(INTERACTION.SUBJECT, interaction.subject())
            .set(INTERACTION.BODY, interaction.body())
            .set(INTERACTION.AGENT, interaction.agent())
            .set(INTERACTION.AT, interaction.at())
            .set(INTERACTION.ANSWER, interaction.answer())
            .set(INTERACTION.ORDER_ID, interaction.order())
            .set(INTERACTION.ANSWERS, interaction.answers())
            .set(INTERACTION.ACCOUNT_MANAGER, accountManager)
            .set(INTERACTION.TERMS, Terms.of(interaction.subject(), interaction.body(), forms))
            .onConflict(INTERACTION.SOURCE, INTERACTION.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  @Nullable Interaction known(String source, String externalId) {
    return one(INTERACTION.SOURCE.eq(source).and(INTERACTION.EXTERNAL_ID.eq(externalId)));
  }

  Map<String, CustomerId> known(String source, Collection<String> externalIds) {
    return sql.select(INTERACTION.EXTERNAL_ID, INTERACTION.CUSTOMER_ID)
        .from(INTERACTION)
        .where(
            INTERACTION.SOURCE.eq(source),
            INTERACTION.EXTERNAL_ID.eq(any(externalIds.toArray(String[]::new))))
        .fetchMap(INTERACTION.EXTERNAL_ID, INTERACTION.CUSTOMER_ID);
  }

  /**
   * @throws NotFound when there is no such interaction
   */
  Interaction get(UUID id) {
    Interaction found = one(INTERACTION.INTERACTION_ID.eq(id));
    if (found == null) {
      throw new NotFound("interaction", id);
    }
    return found;
  }

  boolean isOf(UUID id, CustomerId customer) {
    return sql.fetchExists(
        INTERACTION, INTERACTION.INTERACTION_ID.eq(id), INTERACTION.CUSTOMER_ID.eq(customer));
  }

  private @Nullable Interaction one(Condition which) {
    return sql.select(WHOLE).from(INTERACTION).where(which).fetchOne(mapping(found -> found));
  }

  /** A customer's interactions, newest first. */
  Page<Interaction> of(CustomerId customer, PageRequest page) {
    return NEWEST.page(
        sql.select(WHOLE).from(INTERACTION).where(INTERACTION.CUSTOMER_ID.eq(customer)),
        page,
        mapping(one -> one));
  }

  /** The interactions about an order, newest first. */
  Page<Interaction> about(OrderId order, PageRequest page) {
    return NEWEST.page(
        sql.select(WHOLE).from(INTERACTION).where(INTERACTION.ORDER_ID.eq(order)),
        page,
        mapping(one -> one));
  }
}
