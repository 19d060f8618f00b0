package org.cairncrm.interactions;

import static org.cairncrm.interactions.db.Tables.EARLIER_VERSION;
import static org.cairncrm.interactions.db.Tables.INTERACTION;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Amendments;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.shared.words.WordForms;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Corrects interactions, and keeps what they said before. */
@Component
class ContactCorrections {
  private static final Keyset<EarlierVersion> NEWEST =
      Keyset.descending(EARLIER_VERSION.VERSION, EarlierVersion::version);

  private final DSLContext sql;
  private final InteractionTable table;
  private final ContactOrders orders;
  private final WaitingContacts waiting;
  private final Customers customers;
  private final WordForms forms;
  private final Commands commands;
  private final Events events;
  private final Amendments amendments;
  private final ObjectProvider<CurrentActor> actors;
  private final Clock clock;

  ContactCorrections(
      DSLContext sql,
      InteractionTable table,
      ContactOrders orders,
      WaitingContacts waiting,
      Customers customers,
      WordForms forms,
      Commands commands,
      Events events,
      Amendments amendments,
      ObjectProvider<CurrentActor> actors,
      Clock clock) {
    this.sql = sql;
    this.table = table;
    this.orders = orders;
    this.waiting = waiting;
    this.customers = customers;
    this.forms = forms;
    this.commands = commands;
    this.events = events;
    this.amendments = amendments;
    this.actors = actors;
    this.clock = clock;
  }

  Interaction correct(UUID id, InteractionCorrection wanted, int expected) {
    Instant now = clock.instant();
    wanted.require(now);
    Interaction contact = table.get(id);
    orders.require(wanted.order(), contact.customer());
    var correction =
        new InteractionCorrection(
            wanted.channel(),
            wanted.direction(),
            wanted.subject(),
            wanted.body(),
            BusinessTime.of(wanted.at(), now, "at"),
            wanted.order(),
            wanted.reason());
    return commands.on(
        contact.customer(), now, () -> correct(table.get(id), correction, expected, now));
  }

  private Interaction correct(
      Interaction before, InteractionCorrection correction, int expected, Instant now) {
    if (before.version() != expected) {
      throw new Stale("contact");
    }
    List<String> changed = correction.changed(before);
    if (changed.isEmpty()) {
      return before;
    }
    keep(before, correction.reason().strip(), now);
    update(before, correction);
    waiting.settle(before.customer());
    Interaction after = table.get(before.id());
    events.publish(
        new InteractionCorrected(
            after.customer(),
            after.id(),
            after.channel(),
            after.direction(),
            after.at(),
            after.order(),
            after.version(),
            changed,
            now),
        correction.reason().strip());
    // after the reactions, which compare the earlier form with the corrected one
    amendments.amend(
        InteractionRecorded.of(after, now), "interaction", after.id().toString(), after.said());
    commands.changed(Interactions.TOPIC);
    return after;
  }

  private void keep(Interaction before, String reason, Instant now) {
    CurrentActor actor = actors.getIfUnique();
    sql.insertInto(EARLIER_VERSION)
        .set(EARLIER_VERSION.CUSTOMER_ID, before.customer())
        .set(EARLIER_VERSION.INTERACTION_ID, before.id())
        .set(EARLIER_VERSION.VERSION, before.version())
        .set(EARLIER_VERSION.CHANNEL, before.channel())
        .set(EARLIER_VERSION.DIRECTION, before.direction())
        .set(EARLIER_VERSION.SUBJECT, before.subject())
        .set(EARLIER_VERSION.BODY, before.body())
        .set(EARLIER_VERSION.AT, before.at())
        .set(EARLIER_VERSION.ORDER_ID, before.order())
        .set(EARLIER_VERSION.REPLACED_AT, now)
        .set(EARLIER_VERSION.REPLACED_BY, actor == null ? Actor.CAIRN : actor.actor())
        .set(EARLIER_VERSION.REASON, reason)
        .execute();
  }

  private void update(Interaction before, InteractionCorrection correction) {
    sql.update(INTERACTION)
        .set(INTERACTION.CHANNEL, correction.channel())
        .set(INTERACTION.DIRECTION, correction.direction())
        .set(INTERACTION.SUBJECT, correction.subject().strip())
        .set(INTERACTION.BODY, correction.words())
        .set(INTERACTION.AT, correction.at())
        .set(INTERACTION.ORDER_ID, correction.order())
        .set(INTERACTION.TERMS, Terms.of(correction.subject().strip(), correction.words(), forms))
        .set(INTERACTION.VERSION, before.version() + 1)
        .where(
            INTERACTION.CUSTOMER_ID.eq(before.customer()),
            INTERACTION.INTERACTION_ID.eq(before.id()))
        .execute();
    if (before.direction() != correction.direction() || before.channel() != correction.channel()) {
      waiting.need(
          before,
          NewInteraction.usuallyNeedsAnswer(
              correction.channel(), correction.direction(), before.agent()),
          customers.get(before.customer()).accountManager());
    }
  }

  /** The versions before each correction, the newest first. */
  Page<EarlierVersion> earlier(Interaction contact, PageRequest page) {
    return NEWEST.page(
        sql.select(
                EARLIER_VERSION.VERSION,
                EARLIER_VERSION.CHANNEL,
                EARLIER_VERSION.DIRECTION,
                EARLIER_VERSION.SUBJECT,
                EARLIER_VERSION.BODY,
                EARLIER_VERSION.AT,
                EARLIER_VERSION.ORDER_ID,
                EARLIER_VERSION.REPLACED_AT,
                EARLIER_VERSION.REPLACED_BY,
                EARLIER_VERSION.REASON)
            .from(EARLIER_VERSION)
            .where(
                EARLIER_VERSION.CUSTOMER_ID.eq(contact.customer()),
                EARLIER_VERSION.INTERACTION_ID.eq(contact.id())),
        page,
        mapping(EarlierVersion::new));
  }
}
