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
 * Where other systems send what happened. An event that is sent again, by its source and id,
 * changes nothing and gets the first answer.
 */
@Component
public class Inbox {
  /** How many events a batch may have. */
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
   * Reads an event in the form of JSON (structured mode). An alias of its type is replaced by the
   * type, so that both are the same event.
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

  /** The faults of type and data that are found without a look at the database. */
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
   * Takes an event in.
   *
   * @throws Invalid naming every field at fault
   * @throws Conflict when that source told of something else under that id
   * @throws org.springframework.security.access.AccessDeniedException when whoever sends it may not
   *     tell of that
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
   * Takes a batch of events in, in their order and in one transaction. Each is answered on its own,
   * in its place: what is refused leaves nothing, and keeps none of the others back.
   *
   * @throws Invalid when they are too many
   */
  public List<BatchItem> receive(List<? extends @Nullable JsonNode> batch) {
    if (batch.size() > MOST) {
      throw Invalid.field("batch", "has more than " + MOST + " events");
    }
    return new Batch(this, commands).take(batch);
  }

  /**
   * The same event, whose source the caller may claim. Comes before anything is looked up, so that
   * nobody learns what another source sent.
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
   * Whom it is about is known only afterwards, when a refusal would leave the new customer in a
   * batch: whether it was told before is asked first. Who is overtaken after that begins anew, with
   * the whole command.
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

  /** The fact that the data names is stored: what takes it in compares it, and stores nothing. */
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
   * The first answer to an event that cannot be taken in now but was before, exactly as it is: its
   * declaration may have changed since.
   */
  Outcome<Receipt> again(CloudEvent event, Refusal refused) {
    ReceivedEvent first = receivedEvents.first(event);
    if (first == null || !first.same(event)) {
      throw refused;
    }
    return Outcome.repeated(first.receipt());
  }
}
