package org.cairncrm.integration;

import java.util.Set;
import org.cairncrm.access.Permission;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.CustomerId;
import org.springframework.stereotype.Component;

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
  public Arriving look(CloudEvent event) {
    tellings.require(event, Permission.CONTACTS_WRITE);
    CustomerId customer = subjects.of(event);
    NewInteraction contact =
        tellings.data(
            tellings.named(event.data(), event, event.id()), event, "at", NewInteraction.class);
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
