package org.cairncrm.interactions;

import static org.cairncrm.interactions.db.Tables.INTERACTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.words.WordForms;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The façade of the module: interactions between customers and the company, on every channel. */
@Component
public class Interactions {
  private static final SelectField<Interaction> WHOLE =
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
              INTERACTION.EXTERNAL_ID)
          .mapping(Interaction::new);

  /** The source of interactions that were logged in Cairn. */
  private static final String CAIRN = "cairn";

  private static final Keyset<Interaction> NEWEST =
      Keyset.descending(INTERACTION.AT, Interaction::at)
          .thenDescending(INTERACTION.INTERACTION_ID, Interaction::id);

  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final ObjectProvider<CurrentActor> actors;
  private final RepeatedContent repeatedContent;
  private final WordForms forms;
  private final Clock clock;

  Interactions(
      DSLContext sql,
      Commands commands,
      Events events,
      ObjectProvider<CurrentActor> actors,
      RepeatedContent repeatedContent,
      WordForms forms,
      Clock clock) {
    this.forms = forms;
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.actors = actors;
    this.repeatedContent = repeatedContent;
    this.clock = clock;
  }

  /**
   * Records an interaction, once for each source and external id.
   *
   * @throws NotFound when there is no such customer
   * @throws Invalid naming the field at fault
   * @throws Conflict when the source has already sent it for another customer
   */
  public Outcome<Interaction> record(CustomerId customer, NewInteraction wanted) {
    Interaction interaction = interaction(customer, wanted);
    Interaction before = known(interaction.source(), interaction.externalId());
    return before == null
        ? commands.on(customer, interaction.at(), () -> record(wanted, interaction))
        : again(wanted, interaction, before);
  }

  private Outcome<Interaction> record(NewInteraction wanted, Interaction interaction) {
    if (!insert(interaction)) {
      Interaction first = known(interaction.source(), interaction.externalId());
      return again(wanted, interaction, Objects.requireNonNull(first));
    }
    events.publish(
        new InteractionRecorded(
            interaction.customer(),
            interaction.id(),
            interaction.channel(),
            interaction.direction(),
            interaction.agent(),
            interaction.at()),
        said(interaction));
    return Outcome.created(interaction);
  }

  private static String said(Interaction interaction) {
    String subject = interaction.subject();
    return interaction.body() == null ? subject : subject + "\n" + interaction.body();
  }

  private Outcome<Interaction> again(NewInteraction wanted, Interaction again, Interaction first) {
    repeatedContent.requireSame(
        "contact %s of %s".formatted(first.externalId(), first.source()),
        InteractionPermissions.READ,
        () -> again,
        first,
        unstated(wanted));
    if (!first.customer().equals(again.customer())) {
      throw new Conflict(
          "Contact %s of %s belongs to another customer"
              .formatted(first.externalId(), first.source()));
    }
    return Outcome.repeated(first);
  }

  /**
   * The fields that a repetition need not state. A person who logs an interaction becomes its
   * agent, so the agent is not compared.
   */
  private Set<String> unstated(NewInteraction wanted) {
    Set<String> unstated = new HashSet<>(Set.of("id"));
    if (wanted.at() == null) {
      unstated.add("at");
    }
    if (actor().kind() == Actor.Kind.PERSON) {
      unstated.add("agent");
    }
    return unstated;
  }

  private Interaction interaction(CustomerId customer, NewInteraction wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    UUID id = Ids.next();
    return new Interaction(
        id,
        customer,
        wanted.channel(),
        wanted.direction(),
        wanted.subject().strip(),
        wanted.body() == null || wanted.body().isBlank() ? null : wanted.body().strip(),
        agent(wanted),
        BusinessTime.of(wanted.at(), now, "at"),
        wanted.source() == null ? CAIRN : wanted.source(),
        wanted.externalId() == null ? id.toString() : wanted.externalId());
  }

  private @Nullable String agent(NewInteraction wanted) {
    Actor actor = actor();
    return actor.kind() == Actor.Kind.PERSON ? actor.name() : wanted.agent();
  }

  private Actor actor() {
    CurrentActor current = actors.getIfUnique();
    return current == null ? Actor.CAIRN : current.actor();
  }

  private boolean insert(Interaction interaction) {
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
            .set(INTERACTION.TERMS, Terms.of(interaction.subject(), interaction.body(), forms))
            .onConflict(INTERACTION.SOURCE, INTERACTION.EXTERNAL_ID)
            .doNothing()
            .execute()
        == 1;
  }

  private @Nullable Interaction known(String source, String externalId) {
    return one(INTERACTION.SOURCE.eq(source).and(INTERACTION.EXTERNAL_ID.eq(externalId)));
  }

  /** The known interactions among these external ids of the source, with their customers. */
  public Map<String, CustomerId> known(String source, Collection<String> externalIds) {
    return sql.select(INTERACTION.EXTERNAL_ID, INTERACTION.CUSTOMER_ID)
        .from(INTERACTION)
        .where(
            INTERACTION.SOURCE.eq(source),
            INTERACTION.EXTERNAL_ID.eq(any(externalIds.toArray(String[]::new))))
        .fetchMap(INTERACTION.EXTERNAL_ID, INTERACTION.CUSTOMER_ID);
  }

  private @Nullable Interaction one(Condition which) {
    return sql.select(WHOLE).from(INTERACTION).where(which).fetchOne(mapping(found -> found));
  }

  /**
   * @throws NotFound when there is no such interaction
   */
  public Interaction get(UUID id) {
    Interaction found = one(INTERACTION.INTERACTION_ID.eq(id));
    if (found == null) {
      throw new NotFound("interaction", id);
    }
    return found;
  }

  /**
   * A customer's interactions, newest first.
   *
   * @throws NotFound when there is no such customer
   */
  public Page<Interaction> of(CustomerId customer, PageRequest page) {
    Page<Interaction> found =
        NEWEST.page(
            sql.select(WHOLE).from(INTERACTION).where(INTERACTION.CUSTOMER_ID.eq(customer)),
            page,
            mapping(one -> one));
    if (found.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return found;
  }
}
