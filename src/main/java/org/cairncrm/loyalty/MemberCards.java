package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.CARD_LINK;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cairncrm.access.Audit;
import org.cairncrm.access.Secret;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards of members, and the links to their pages. Each member has one link at most. */
@Component
public class MemberCards {
  private static final String SUBJECT = "customer:";

  private final DSLContext sql;
  private final Commands commands;
  private final Customers customers;
  private final Audit audit;
  private final CurrentActor actor;
  private final Clock clock;

  MemberCards(
      DSLContext sql,
      Commands commands,
      Customers customers,
      Audit audit,
      CurrentActor actor,
      Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.customers = customers;
    this.audit = audit;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Makes a link for the member. An earlier link stops working.
   *
   * @return the secret part of the link, which is shown once
   * @throws NotFound if there is no such customer
   */
  public Secret makeLink(CustomerId customer) {
    customers.get(customer);
    Secret secret = Secret.next("");
    commands.run(
        () -> {
          sql.insertInto(CARD_LINK)
              .set(CARD_LINK.CUSTOMER_ID, customer)
              .set(CARD_LINK.HASH, secret.hash())
              .set(CARD_LINK.MADE_BY, actor.actor())
              .set(CARD_LINK.MADE_AT, clock.instant())
              .onConflict(CARD_LINK.CUSTOMER_ID)
              .doUpdate()
              .setAllToExcluded()
              .execute();
          audit.record("member-link-made", SUBJECT + customer, Map.of());
          return customer;
        });
    return secret;
  }

  /** Revokes the link of the member, if there is one. */
  public void revokeLink(CustomerId customer) {
    commands.run(
        () -> {
          int revoked =
              sql.deleteFrom(CARD_LINK).where(CARD_LINK.CUSTOMER_ID.eq(customer)).execute();
          if (revoked > 0) {
            audit.record("member-link-revoked", SUBJECT + customer, Map.of());
          }
          return customer;
        });
  }

  /** When the link that works was made; null if there is none. */
  public @Nullable Instant linkMadeAt(CustomerId customer) {
    return sql.select(CARD_LINK.MADE_AT)
        .from(CARD_LINK)
        .where(CARD_LINK.CUSTOMER_ID.eq(customer))
        .fetchOne(CARD_LINK.MADE_AT);
  }

  /** The member to whom a link leads; null if there is no such link. */
  public @Nullable CustomerId find(Secret link) {
    return sql.select(CARD_LINK.CUSTOMER_ID)
        .from(CARD_LINK)
        .where(CARD_LINK.HASH.eq(link.hash()))
        .fetchOne(CARD_LINK.CUSTOMER_ID);
  }
}
