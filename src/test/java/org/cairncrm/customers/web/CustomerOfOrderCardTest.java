package org.cairncrm.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of an order says who the customer is, how to reach them, and who looks after them. */
@CairnTest
class CustomerOfOrderCardTest {
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired People people;
  @Autowired Callers callers;

  @Test
  void an_agent_who_has_only_an_order_finds_its_customer_and_account_manager() {
    people.create("order-manager", "Olimpia Managerka", Role.ACCOUNT_MANAGER, "a stone on a stone");
    CustomerId customer = regulars.withALateParcel("Eufemia Zamawiająca", "order-manager");
    var order = orders.of(customer, PageRequest.first(1)).items().getFirst();

    assertThat(callers.person(Role.AGENT).get("/orders/" + order.id()).body())
        .contains("Eufemia Zamawiająca", "tel:+48512345678", "mailto:", "Olimpia Managerka");
  }
}
