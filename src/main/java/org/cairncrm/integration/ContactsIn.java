package org.cairncrm.integration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.access.Permission;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Takes in contacts. */
@Component
class ContactsIn implements Taker {
  private final Tellings tellings;
  private final Subjects subjects;
  private final Interactions interactions;

  ContactsIn(Tellings tellings, Subjects subjects, Interactions interactions) {
    this.tellings = tellings;
    this.subjects = subjects;
    this.interactions = interactions;
  }

  @Override
  public Set<String> types() {
    return Set.of("interaction-recorded");
  }

  @Override
  public List<FieldError> faults(String type, ObjectNode data) {
    return tellings.faults(data, NewInteraction.class);
  }

  @Override
  public Arriving look(CloudEvent event) {
    tellings.require(event, Permission.CONTACTS_WRITE);
    var checks = new Checks();
    CustomerId found = checks.get(() -> subjects.of(event));
    NewInteraction read =
        tellings.data(
            checks,
            tellings.named(event.data(), event, event.id()),
            event,
            "at",
            NewInteraction.class);
    checks.throwIfAny();
    CustomerId customer = Objects.requireNonNull(found);
    NewInteraction contact = Objects.requireNonNull(read);
    return new Arriving(
        event,
        customer,
        tellings.time(contact.at(), "data.at"),
        Tellings.origin(contact.source(), contact.externalId()),
        () -> {
          interactions.record(customer, contact);
          return customer;
        },
        null);
  }
}
