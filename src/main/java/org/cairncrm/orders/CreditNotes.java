package org.cairncrm.orders;

import static org.cairncrm.orders.db.Tables.CREDIT_NOTE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** Records refunds that do not name an order. */
@Component
class CreditNotes {
  private static final SelectField<CreditNote> WHOLE =
      row(
              CREDIT_NOTE.CREDIT_NOTE_ID,
              CREDIT_NOTE.CUSTOMER_ID,
              CREDIT_NOTE.SOURCE,
              CREDIT_NOTE.EXTERNAL_ID,
              CREDIT_NOTE.AT,
              row(CREDIT_NOTE.AMOUNT, CREDIT_NOTE.CURRENCY).mapping(OrderQueries::money),
              CREDIT_NOTE.REASON)
          .mapping(CreditNote::new);

  private static final Keyset<CreditNote> LATEST =
      Keyset.descending(CREDIT_NOTE.AT, CreditNote::at)
          .thenDescending(CREDIT_NOTE.CREDIT_NOTE_ID, CreditNote::id);

  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final Clock clock;
  private final RepeatedContent repeatedContent;

  CreditNotes(
      DSLContext sql,
      Commands commands,
      Events events,
      Clock clock,
      RepeatedContent repeatedContent) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.clock = clock;
    this.repeatedContent = repeatedContent;
  }

  Outcome<CreditNote> credit(CustomerId customer, NewCreditNote wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    UUID own = Ids.next();
    Origin origin = Origin.of(wanted.source(), wanted.externalId(), own);
    var note =
        new CreditNote(
            own,
            customer,
            origin.source(),
            origin.externalId(),
            BusinessTime.of(wanted.at(), now, "at"),
            Payable.exactly(wanted.amount(), wanted.currency()),
            wanted.reason());
    return commands.on(customer, note.at(), () -> add(note) ? issued(note) : known(wanted, note));
  }

  private Outcome<CreditNote> issued(CreditNote note) {
    events.publish(
        new CreditNoteIssued(
            note.customerId(), note.id(), note.externalId(), note.at(), note.amount()),
        note.reason());
    return Outcome.created(note);
  }

  private Outcome<CreditNote> known(NewCreditNote stated, CreditNote wanted) {
    CreditNote first =
        sql.select(WHOLE)
            .from(CREDIT_NOTE)
            .where(
                CREDIT_NOTE.SOURCE.eq(wanted.source()),
                CREDIT_NOTE.EXTERNAL_ID.eq(wanted.externalId()))
            .fetchSingle(mapping(found -> found));
    repeatedContent.requireSame(
        "credit note %s of %s".formatted(wanted.externalId(), wanted.source()),
        OrderPermissions.READ,
        () -> wanted,
        first,
        stated.at() == null ? Set.of("id", "at") : Set.of("id"));
    if (!first.customerId().equals(wanted.customerId())) {
      throw new Conflict(
          "Credit note %s of %s is another customer's"
              .formatted(wanted.externalId(), wanted.source()));
    }
    return Outcome.repeated(first);
  }

  /**
   * @return false when the source and external id are already known
   */
  private boolean add(CreditNote note) {
    return sql.insertInto(CREDIT_NOTE)
            .set(CREDIT_NOTE.CUSTOMER_ID, note.customerId())
            .set(CREDIT_NOTE.CREDIT_NOTE_ID, note.id())
            .set(CREDIT_NOTE.SOURCE, note.source())
            .set(CREDIT_NOTE.EXTERNAL_ID, note.externalId())
            .set(CREDIT_NOTE.AT, note.at())
            .set(CREDIT_NOTE.CURRENCY, note.amount().currency().getCurrencyCode())
            .set(CREDIT_NOTE.AMOUNT, note.amount().amount())
            .set(CREDIT_NOTE.REASON, note.reason())
            .onConflict(CREDIT_NOTE.SOURCE, CREDIT_NOTE.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  Page<CreditNote> of(CustomerId customer, PageRequest page) {
    Page<CreditNote> notes =
        LATEST.page(
            sql.select(WHOLE).from(CREDIT_NOTE).where(CREDIT_NOTE.CUSTOMER_ID.eq(customer)),
            page,
            mapping(note -> note));
    if (notes.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return notes;
  }
}
