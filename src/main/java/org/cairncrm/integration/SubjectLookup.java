package org.cairncrm.integration;

import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the customer of an event. */
@Component
class SubjectLookup {
  private final Customers customers;
  private final Commands commands;

  SubjectLookup(Customers customers, Commands commands) {
    this.customers = customers;
    this.commands = commands;
  }

  /**
   * Finds the customer by the event's subject: the customer's id, the external id in the event's
   * source, or {@code source/id} with the external id in another source.
   *
   * @throws Invalid when there is no such customer
   */
  CustomerId of(CloudEvent event) {
    String subject = event.subject();
    if (subject == null) {
      throw Invalid.field("subject", "is required: the customer");
    }
    CustomerId found = byId(subject);
    if (found == null) {
      found = customers.called(event.source(), subject);
    }
    int slash = subject.indexOf('/');
    if (found == null && slash > 0) {
      found = customers.called(subject.substring(0, slash), subject.substring(slash + 1));
    }
    if (found == null) {
      throw Invalid.field(
          "subject",
          "names no customer: it is a customer's id, or what %s calls one, or source/id"
              .formatted(event.source()));
    }
    return found;
  }

  /**
   * @throws Invalid naming the field when there is no such customer
   */
  CustomerId known(CustomerId customer, String field) {
    if (!commands.knows(customer)) {
      throw Invalid.field(field, "names no customer");
    }
    return customer;
  }

  private @Nullable CustomerId byId(String subject) {
    UUID id;
    try {
      id = Ids.parse(subject);
    } catch (IllegalArgumentException another) {
      return null;
    }
    var customer = new CustomerId(id);
    return commands.knows(customer) ? customer : null;
  }
}
