package org.cairncrm.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.access.SourceClaims;
import org.cairncrm.events.Commands;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Receives events from other systems. A repeated event, by its source and id, changes nothing and
 * gets the first result.
 */
@Component
public class Inbox {
  /** The maximum number of events in a batch. */
  public static final int MOST = 100;

  private final Map<String, CloudEventHandler> takers = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final ReceivedEvents receivedEvents;
  private final Commands commands;
  private final Bodies bodies;
  private final SourceClaims claims;
  private final RepeatedContent repeatedContent;

  Inbox(
      List<CloudEventHandler> takers,
      ReceivedEvents receivedEvents,
      Commands commands,
      Bodies bodies,
      SourceClaims claims,
      RepeatedContent repeatedContent) {
    takers.forEach(
        cloudEventHandler ->
            cloudEventHandler.types().forEach(type -> this.takers.put(type, cloudEventHandler)));
    takers.forEach(cloudEventHandler -> aliases.putAll(cloudEventHandler.aliases()));
    this.receivedEvents = receivedEvents;
    this.commands = commands;
    this.bodies = bodies;
    this.claims = claims;
    this.repeatedContent = repeatedContent;
  }

  /**
   * Reads an event in JSON (structured mode). An alias of a type is replaced by the type, so that
   * both names give the same event.
   *
   * @throws Invalid naming every attribute at fault
   */
  public CloudEvent read(ObjectNode json) {
    var attributes = new CloudEventAttributes(json, bodies);
    CloudEvent written = attributes.event();
    CloudEvent event = written.withType(aliases.getOrDefault(written.type(), written.type()));
    if (attributes.faults().isEmpty()) {
      return event;
    }
    var checks = new Checks();
    checks.add(attributes.faults());
    if (!event.type().isEmpty() && attributes.hasData()) {
      checks.add(faults(event));
    }
    checks.throwIfAny();
    return event;
  }

  /** The errors in the type and the data that can be found without the database. */
  private List<FieldError> faults(CloudEvent event) {
    CloudEventHandler cloudEventHandler = takers.get(event.type());
    return cloudEventHandler == null
        ? List.of(new FieldError("type", unknown()))
        : cloudEventHandler.faults(event.type(), event.data());
  }

  private String unknown() {
    return "is not known here; known are " + String.join(", ", new TreeSet<>(takers.keySet()));
  }

  /**
   * Receives an event.
   *
   * @throws Invalid naming every field at fault
   * @throws Conflict when the source has sent another event under that id
   * @throws org.springframework.security.access.AccessDeniedException when the sender lacks a
   *     permission that this type needs
   */
  public Outcome<Receipt> receive(CloudEvent event) {
    IncomingEvent incomingEvent;
    claimed(event);
    try {
      incomingEvent = look(event);
    } catch (Refusal refused) {
      return again(event, refused);
    }
    return take(incomingEvent);
  }

  /**
   * Receives a batch of events, in their order and in one transaction. Each event has its own
   * result, at its position. A refused event leaves nothing and does not affect the others.
   *
   * @throws Invalid when the batch has too many events
   */
  public List<BatchItem> receive(List<? extends @Nullable JsonNode> batch) {
    if (batch.size() > MOST) {
      throw Invalid.field("batch", "has more than " + MOST + " events");
    }
    return new Batch(this, commands).take(batch);
  }

  /**
   * Checks that the caller may use the event's source, and returns the event. This happens before
   * any lookup, so that callers cannot discover the events of other sources.
   */
  CloudEvent claimed(CloudEvent event) {
    var checks = new Checks();
    checks.get(
        () -> {
          claims.require(event.source(), "source");
          return event;
        });
    if (!checks.faults().isEmpty()) {
      checks.add(faults(event));
      checks.throwIfAny();
    }
    return event;
  }

  IncomingEvent look(CloudEvent event) {
    CloudEventHandler cloudEventHandler = takers.get(event.type());
    if (cloudEventHandler == null) {
      throw Invalid.field("type", unknown());
    }
    return cloudEventHandler.look(event);
  }

  Outcome<Receipt> take(IncomingEvent incomingEvent) {
    CustomerId customer = incomingEvent.customer();
    return customer == null
        ? commands.run(() -> takeNew(incomingEvent))
        : commands.on(customer, incomingEvent.time(), () -> take(incomingEvent, customer));
  }

  private Outcome<Receipt> take(IncomingEvent incomingEvent, CustomerId customer) {
    Receipt receipt = incomingEvent.receipt(customer);
    if (!receivedEvents.add(receipt, incomingEvent)) {
      return known(incomingEvent, customer);
    }
    incomingEvent.take();
    return Outcome.created(receipt);
  }

  /**
   * Stores an event whose customer is known only after its effect. In a batch, a refusal at that
   * point would leave a new customer behind, so this first checks whether the event is already
   * known. If a concurrent command wins after this check, the whole command is retried.
   */
  private Outcome<Receipt> takeNew(IncomingEvent incomingEvent) {
    CloudEvent event = incomingEvent.event();
    if (receivedEvents.first(event) != null) {
      return known(incomingEvent, look(event).customer());
    }
    Receipt receipt = incomingEvent.receipt(incomingEvent.take());
    if (!receivedEvents.add(receipt, incomingEvent)) {
      throw new ConcurrentReception(event);
    }
    return Outcome.created(receipt);
  }

  private Outcome<Receipt> known(IncomingEvent incomingEvent, @Nullable CustomerId customer) {
    CloudEvent event = incomingEvent.event();
    ReceivedEvent first = Objects.requireNonNull(receivedEvents.first(event));
    if (!first.receipt().customer().equals(customer)) {
      throw new Conflict(
          "%s has sent the event %s before, about another customer"
              .formatted(event.source(), event.id()),
          List.of(new FieldError("subject", "is not the customer of before")));
    }
    if (!first.same(event) && repeatedContent.compared()) {
      requireSame(incomingEvent, first);
    }
    return Outcome.repeated(first.receipt());
  }

  /** Compares the event with the stored fact that its data names. Nothing is stored. */
  private void requireSame(IncomingEvent incomingEvent, ReceivedEvent first) {
    FactOrigin origin = incomingEvent.origin();
    if (first.origin() == null || origin == null) {
      throw new Conflict(
          "%s has sent the event %s before with other content"
              .formatted(incomingEvent.event().source(), incomingEvent.event().id()),
          List.of(new FieldError("data", "is not what was sent before")));
    }
    repeatedContent.requireSame(
        "event %s of %s".formatted(incomingEvent.event().id(), incomingEvent.event().source()),
        HistoryPermissions.READ,
        () -> Map.of("data", origin),
        Map.of("data", first.origin()),
        Set.of());
    incomingEvent.requireSame();
  }

  /**
   * The first result of an event that was accepted earlier but would be refused now, for example
   * because its declaration has changed. The content must be exactly the same.
   */
  Outcome<Receipt> again(CloudEvent event, Refusal refused) {
    ReceivedEvent first = receivedEvents.first(event);
    if (first == null || !first.same(event)) {
      throw refused;
    }
    return Outcome.repeated(first.receipt());
  }
}
