package org.cairncrm.interactions;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.CommandMode;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Events;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records interactions, once for each source and external id. */
@Component
class InteractionRecording {
  /** The source of interactions that were logged in Cairn. */
  private static final String CAIRN = "cairn";

  private final InteractionTable table;
  private final WaitingContacts waiting;
  private final ContactOrders orders;
  private final Customers customers;
  private final Commands commands;
  private final Events events;
  private final ObjectProvider<CurrentActor> actors;
  private final RepeatedContent repeatedContent;
  private final Clock clock;

  InteractionRecording(
      InteractionTable table,
      WaitingContacts waiting,
      ContactOrders orders,
      Customers customers,
      Commands commands,
      Events events,
      ObjectProvider<CurrentActor> actors,
      RepeatedContent repeatedContent,
      Clock clock) {
    this.table = table;
    this.waiting = waiting;
    this.orders = orders;
    this.customers = customers;
    this.commands = commands;
    this.events = events;
    this.actors = actors;
    this.repeatedContent = repeatedContent;
    this.clock = clock;
  }

  Outcome<Interaction> record(CustomerId customer, NewInteraction wanted) {
    Interaction interaction = interaction(customer, wanted);
    Interaction before = table.known(interaction.source(), interaction.externalId());
    return before == null
        ? commands.on(customer, interaction.at(), () -> record(wanted, interaction))
        : again(wanted, interaction, before);
  }

  private Outcome<Interaction> record(NewInteraction wanted, Interaction interaction) {
    String accountManager =
        interaction.waits() ? customers.get(interaction.customer()).accountManager() : null;
    if (!table.insert(interaction, accountManager)) {
      Interaction first = table.known(interaction.source(), interaction.externalId());
      return again(wanted, interaction, Objects.requireNonNull(first));
    }
    if (interaction.waits() || interaction.direction() == Direction.OUTBOUND) {
      waiting.settle(interaction.customer());
      commands.changed(Interactions.TOPIC);
    }
    events.publish(InteractionRecorded.of(interaction, null), interaction.said());
    return Outcome.created(table.get(interaction.id()));
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
   * agent, so the agent is not compared; later contacts change whether it is answered.
   */
  private Set<String> unstated(NewInteraction wanted) {
    Set<String> unstated = new HashSet<>(Set.of("id", "answer", "version"));
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
    orders.require(wanted.order(), customer);
    requireOwn(wanted.answers(), customer);
    UUID id = Ids.next();
    String agent = agent(wanted);
    boolean waits = wanted.needsAnswer(agent) && !CommandMode.current().history();
    return new Interaction(
        id,
        customer,
        wanted.channel(),
        wanted.direction(),
        wanted.subject().strip(),
        wanted.body() == null || wanted.body().isBlank() ? null : wanted.body().strip(),
        agent,
        BusinessTime.of(wanted.at(), now, "at"),
        wanted.source() == null ? CAIRN : wanted.source(),
        wanted.externalId() == null ? id.toString() : wanted.externalId(),
        waits ? AnswerStatus.WAITING : null,
        wanted.order(),
        wanted.answers(),
        1);
  }

  private void requireOwn(@Nullable UUID answered, CustomerId customer) {
    if (answered != null && !table.isOf(answered, customer)) {
      throw Invalid.field("answers", "must be a contact of the same customer");
    }
  }

  private @Nullable String agent(NewInteraction wanted) {
    Actor actor = actor();
    return actor.kind() == Actor.Kind.PERSON ? actor.name() : wanted.agent();
  }

  private Actor actor() {
    CurrentActor current = actors.getIfUnique();
    return current == null ? Actor.CAIRN : current.actor();
  }
}
