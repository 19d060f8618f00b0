package org.cairncrm.integration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Handles registrations of customers. The subject is the customer's external id in the source. */
@Component
class CustomerEventHandler implements CloudEventHandler {
  private final RouteBodies routeBodies;
  private final Customers customers;

  CustomerEventHandler(RouteBodies routeBodies, Customers customers) {
    this.routeBodies = routeBodies;
    this.customers = customers;
  }

  @Override
  public Set<String> types() {
    return Set.of("customer-registered");
  }

  @Override
  public List<FieldError> faults(String type, ObjectNode data) {
    return routeBodies.faults(data, NewCustomer.class);
  }

  @Override
  public IncomingEvent look(CloudEvent event) {
    routeBodies.require(event, CustomerPermissions.WRITE);
    String called = event.subject() == null ? event.id() : event.subject();
    var checks = new Checks();
    NewCustomer read =
        routeBodies.data(
            checks,
            routeBodies.named(event.data(), event, called),
            event,
            "registeredAt",
            NewCustomer.class);
    checks.throwIfAny();
    NewCustomer customer = Objects.requireNonNull(read);
    return new IncomingEvent(
        event,
        registered(customer),
        routeBodies.time(customer.registeredAt(), "data.registeredAt"),
        RouteBodies.origin(customer.source(), customer.externalId()),
        () -> customers.register(customer).value().id(),
        null);
  }

  /** The customer, if already registered, so that the command locks this customer as usual. */
  private @Nullable CustomerId registered(NewCustomer wanted) {
    return wanted.source() == null || wanted.externalId() == null
        ? null
        : customers.called(wanted.source(), wanted.externalId());
  }
}
