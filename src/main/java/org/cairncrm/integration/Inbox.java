package org.cairncrm.integration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cairncrm.access.Permission;
import org.cairncrm.access.SentAgain;
import org.cairncrm.access.SourceClaims;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
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

  private final Map<String, Taker> takers = new HashMap<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Arrivals arrivals;
  private final Commands commands;
  private final Bodies bodies;
  private final SourceClaims claims;
  private final SentAgain sentAgain;

  Inbox(
      List<Taker> takers,
      Arrivals arrivals,
      Commands commands,
      Bodies bodies,
      SourceClaims claims,
      SentAgain sentAgain) {
    takers.forEach(taker -> taker.types().forEach(type -> this.takers.put(type, taker)));
    takers.forEach(taker -> aliases.putAll(taker.aliases()));
    this.arrivals = arrivals;
    this.commands = commands;
    this.bodies = bodies;
    this.claims = claims;
    this.sentAgain = sentAgain;
  }

  /**
   * Reads an event in the form of JSON (structured mode). An alias of its type is replaced by the
   * type, so that both are the same event.
   *
   * @throws Invalid naming every attribute at fault
   */
  public CloudEvent read(ObjectNode json) {
    var attributes = new Attributes(json, bodies);
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
    Taker taker = takers.get(event.type());
    return taker == null
        ? List.of(new FieldError("type", unknown()))
        : taker.faults(event.type(), event.data());
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
  public Reception receive(CloudEvent event) {
    Arriving arriving;
    claimed(event);
    try {
      arriving = look(event);
    } catch (Refusal refused) {
      return again(event, refused);
    }
    return take(arriving);
  }

  /**
   * Takes a batch of events in, in their order and in one transaction. Each is answered on its own,
   * in its place: what is refused leaves nothing, and keeps none of the others back.
   *
   * @throws Invalid when they are too many
   */
  public List<Answer> receive(List<? extends @Nullable JsonNode> batch) {
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

  Arriving look(CloudEvent event) {
    Taker taker = takers.get(event.type());
    if (taker == null) {
      throw Invalid.field("type", unknown());
    }
    return taker.look(event);
  }

  Reception take(Arriving arriving) {
    CustomerId customer = arriving.customer();
    return customer == null
        ? commands.run(() -> takeNew(arriving))
        : commands.on(customer, arriving.time(), () -> take(arriving, customer));
  }

  private Reception take(Arriving arriving, CustomerId customer) {
    Receipt receipt = arriving.receipt(customer);
    if (!arrivals.add(receipt, arriving)) {
      return known(arriving, customer);
    }
    arriving.take();
    return new Reception(receipt, true);
  }

  /**
   * Whom it is about is known only afterwards, when a refusal would leave the new customer in a
   * batch: whether it was told before is asked first. Who is overtaken after that begins anew, with
   * the whole command.
   */
  private Reception takeNew(Arriving arriving) {
    CloudEvent event = arriving.event();
    if (arrivals.first(event) != null) {
      return known(arriving, look(event).customer());
    }
    Receipt receipt = arriving.receipt(arriving.take());
    if (!arrivals.add(receipt, arriving)) {
      throw new Overtaken(event);
    }
    return new Reception(receipt, true);
  }

  private Reception known(Arriving arriving, @Nullable CustomerId customer) {
    CloudEvent event = arriving.event();
    ArrivedEvent first = Objects.requireNonNull(arrivals.first(event));
    if (!first.receipt().customer().equals(customer)) {
      throw new Conflict(
          "%s has sent the event %s before, about another customer"
              .formatted(event.source(), event.id()),
          List.of(new FieldError("subject", "is not the customer of before")));
    }
    if (!first.same(event) && sentAgain.compared()) {
      requireSame(arriving, first);
    }
    return new Reception(first.receipt(), false);
  }

  /** The fact that the data names is stored: what takes it in compares it, and stores nothing. */
  private void requireSame(Arriving arriving, ArrivedEvent first) {
    FactOrigin origin = arriving.origin();
    if (first.origin() == null || origin == null) {
      throw new Conflict(
          "%s has sent the event %s before with other content"
              .formatted(arriving.event().source(), arriving.event().id()),
          List.of(new FieldError("data", "is not what was sent before")));
    }
    sentAgain.requireSame(
        "event %s of %s".formatted(arriving.event().id(), arriving.event().source()),
        Permission.HISTORY_READ,
        () -> Map.of("data", origin),
        Map.of("data", first.origin()),
        Set.of());
    arriving.requireSame();
  }

  /**
   * The first answer to an event that cannot be taken in now but was before, exactly as it is: its
   * declaration may have changed since.
   */
  Reception again(CloudEvent event, Refusal refused) {
    ArrivedEvent first = arrivals.first(event);
    if (first == null || !first.same(event)) {
      throw refused;
    }
    return new Reception(first.receipt(), false);
  }
}
