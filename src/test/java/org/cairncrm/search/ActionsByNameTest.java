package org.cairncrm.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An action whose name somebody types comes before what the words find. */
@CairnTest
class ActionsByNameTest {
  @Autowired Callers callers;
  @Autowired Customers customers;

  @Test
  void the_beginning_of_its_name_is_enough() {
    UUID id = customers.register(NewCustomer.named("New Customs")).value().id().value();
    String found = callers.person(Role.AGENT).get("/search?q=new%20c").body();
    assertThat(found.substring(found.indexOf("<main")))
        .contains("/customers/" + id)
        .containsSubsequence("href=\"/customers/new\"", "/customers/" + id);

    String other = callers.person(Role.AGENT).get("/search?q=customs").body();
    assertThat(other.substring(other.indexOf("<main")))
        .containsSubsequence("/customers/" + id, "href=\"/customers/" + id + "/");
  }
}
