package org.cairncrm.integration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Handles interactions. */
@Component
class InteractionEventHandler implements CloudEventHandler {
  private final RouteBodies routeBodies;
  private final SubjectLookup subjectLookup;
  private final Interactions interactions;

  InteractionEventHandler(
      RouteBodies routeBodies, SubjectLookup subjectLookup, Interactions interactions) {
    this.routeBodies = routeBodies;
    this.subjectLookup = subjectLookup;
    this.interactions = interactions;
  }

  @Override
  public Set<String> types() {
    return Set.of("interaction-recorded");
  }

  @Override
  public List<FieldError> faults(String type, ObjectNode data) {
    return routeBodies.faults(data, NewInteraction.class);
  }

  @Override
  public IncomingEvent look(CloudEvent event) {
    routeBodies.require(event, InteractionPermissions.WRITE);
    var checks = new Checks();
    CustomerId found = checks.get(() -> subjectLookup.of(event));
    NewInteraction read =
        routeBodies.data(
            checks,
            routeBodies.named(event.data(), event, event.id()),
            event,
            "at",
            NewInteraction.class);
    checks.throwIfAny();
    CustomerId customer = Objects.requireNonNull(found);
    NewInteraction contact = Objects.requireNonNull(read);
    return new IncomingEvent(
        event,
        customer,
        routeBodies.time(contact.at(), "data.at"),
        RouteBodies.origin(contact.source(), contact.externalId()),
        () -> {
          interactions.record(customer, contact);
          return customer;
        },
        null);
  }
}
