package org.cairncrm.integration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
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

  private final FactsIn facts;
  private final Arrivals arrivals;
  private final Commands commands;

  Inbox(FactsIn facts, Arrivals arrivals, Commands commands) {
    this.facts = facts;
    this.arrivals = arrivals;
    this.commands = commands;
  }

  /**
   * Takes an event in.
   *
   * @throws Invalid naming every field at fault
   * @throws Conflict when that source told of something else under that id
   */
  public Reception receive(CloudEvent event) {
    Arriving arriving;
    try {
      arriving = facts.look(event);
    } catch (Invalid refused) {
      return again(event, refused);
    }
    Receipt receipt = arriving.receipt();
    return commands.on(receipt.customer(), receipt.time(), () -> take(event, arriving));
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
    List<Looked> looked = new ArrayList<>(batch.size());
    batch.forEach(json -> looked.add(look(json)));
    List<Receipt> receipts =
        looked.stream()
            .map(Looked::arriving)
            .filter(Objects::nonNull)
            .map(Arriving::receipt)
            .toList();
    List<CustomerId> customers = receipts.stream().map(Receipt::customer).toList();
    // the customers' timers go no further than the first event; each event lets its own go on
    Instant first =
        receipts.stream().map(Receipt::time).min(Comparator.naturalOrder()).orElse(Instant.MIN);
    return commands.on(customers, first, () -> looked.stream().map(this::answer).toList());
  }

  private Looked look(@Nullable JsonNode json) {
    if (!(json instanceof ObjectNode object)) {
      return new Looked(null, null, Invalid.field("event", "is not an object"));
    }
    CloudEvent event = null;
    try {
      event = CloudEvent.read(object);
      return new Looked(event, facts.look(event), null);
    } catch (Refusal refusal) {
      return new Looked(event, null, refusal);
    }
  }

  private Answer answer(Looked looked) {
    try {
      return Answer.of(reception(looked));
    } catch (Refusal refusal) {
      return Answer.of(refusal);
    }
  }

  private Reception reception(Looked looked) {
    CloudEvent event = looked.event();
    Arriving arriving = looked.arriving();
    if (event != null && arriving != null) {
      Receipt receipt = arriving.receipt();
      return commands.on(receipt.customer(), receipt.time(), () -> take(event, arriving));
    }
    Refusal refused = Objects.requireNonNull(looked.refused());
    if (event == null) {
      throw refused;
    }
    return again(event, refused);
  }

  private Reception take(CloudEvent event, Arriving arriving) {
    if (!arrivals.add(arriving.receipt())) {
      Receipt first = Objects.requireNonNull(arrivals.first(event));
      if (!first.customer().equals(arriving.receipt().customer())) {
        throw new Conflict(
            "%s has told of %s before, as another customer's"
                .formatted(event.source(), event.id()));
      }
      return new Reception(first, false);
    }
    arriving.effect().run();
    return new Reception(arriving.receipt(), true);
  }

  /** What was taken in once is not judged anew: its declaration may have changed since. */
  private Reception again(CloudEvent event, Refusal refused) {
    Receipt first = arrivals.first(event);
    if (first == null) {
      throw refused;
    }
    return new Reception(first, false);
  }

  /** An event of a batch: sound and on its way in, or refused. */
  private record Looked(
      @Nullable CloudEvent event, @Nullable Arriving arriving, @Nullable Refusal refused) {}
}
