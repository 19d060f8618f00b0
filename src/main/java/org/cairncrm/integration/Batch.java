package org.cairncrm.integration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.events.Cause;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Processes several events in one command, which locks all their customers in a consistent order.
 */
final class Batch {
  private static final String STEP = "integration.batch";

  private final Inbox inbox;
  private final Commands commands;

  Batch(Inbox inbox, Commands commands) {
    this.inbox = inbox;
    this.commands = commands;
  }

  List<BatchItem> take(List<? extends @Nullable JsonNode> batch) {
    List<Looked> looked = new ArrayList<>(batch.size());
    batch.forEach(json -> looked.add(look(json)));
    List<IncomingEvent> arriving =
        looked.stream().map(Looked::arriving).filter(Objects::nonNull).toList();
    List<CustomerId> customers =
        arriving.stream().map(IncomingEvent::customer).filter(Objects::nonNull).distinct().toList();
    // timers fire only up to the first event now, and continue with each event
    Instant first =
        arriving.stream()
            .map(IncomingEvent::time)
            .min(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return commands.on(customers, first, () -> answers(looked));
  }

  private Looked look(@Nullable JsonNode json) {
    CloudEvent event = null;
    try {
      if (!(json instanceof ObjectNode object)) {
        throw Invalid.field("event", "is not an object");
      }
      event = inbox.claimed(inbox.read(object));
      return new Looked(event, inbox.look(event), null);
    } catch (Refusal | AccessDeniedException refused) {
      return new Looked(event, null, refused);
    }
  }

  private List<BatchItem> answers(List<Looked> looked) {
    List<BatchItem> answers = new ArrayList<>(looked.size());
    Set<CustomerId> handled = new HashSet<>();
    for (Looked one : looked) {
      try {
        Outcome<Receipt> reception = reception(one, handled);
        handled.add(reception.value().customer());
        answers.add(BatchItem.of(reception));
      } catch (Refusal | AccessDeniedException refused) {
        answers.add(BatchItem.of(refused));
      }
    }
    return answers;
  }

  /**
   * @param handled the customers of earlier events of the batch, who are locked
   */
  private Outcome<Receipt> reception(Looked looked, Set<CustomerId> handled) {
    if (looked.arriving() != null) {
      return apart(looked.arriving());
    }
    CloudEvent event = looked.event();
    if (event == null || !(looked.refused() instanceof Refusal refused)) {
      throw Objects.requireNonNull(looked.refused());
    }
    IncomingEvent since = handled.isEmpty() ? null : look(event);
    return since != null && handled.contains(since.customer())
        ? apart(since)
        : inbox.again(event, refused);
  }

  /**
   * Checks a refused event again: an earlier event of the batch may have registered its customer or
   * placed its order.
   */
  private @Nullable IncomingEvent look(CloudEvent event) {
    try {
      return inbox.look(event);
    } catch (Refusal stillRefused) {
      return null;
    }
  }

  /**
   * Processes an event in a step of its own. A refusal undoes only the effects of this event, so
   * the batch continues.
   */
  private Outcome<Receipt> apart(IncomingEvent arriving) {
    CustomerId customer = arriving.customer();
    if (customer == null) {
      return inbox.take(arriving);
    }
    // timers fire before the step, so that a refusal does not undo them
    return commands.on(customer, arriving.time(), () -> apart(arriving, customer));
  }

  private Outcome<Receipt> apart(IncomingEvent arriving, CustomerId customer) {
    List<Outcome<Receipt>> taken = new ArrayList<>(1);
    List<Exception> refused = new ArrayList<>(1);
    commands.step(STEP, Cause.NONE, customer, () -> taken.add(inbox.take(arriving)), refused::add);
    if (refused.isEmpty()) {
      return taken.getFirst();
    }
    throw refused.getFirst() instanceof RuntimeException failure
        ? failure
        : new IllegalStateException(refused.getFirst());
  }

  /** An event of a batch: either ready to be processed, or refused. */
  private record Looked(
      @Nullable CloudEvent event,
      @Nullable IncomingEvent arriving,
      @Nullable RuntimeException refused) {}
}
