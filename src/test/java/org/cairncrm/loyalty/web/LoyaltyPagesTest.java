package org.cairncrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.access.Role;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class LoyaltyPagesTest {
  @Autowired Callers callers;
  @Autowired Customers customers;
  @Autowired Regulars regulars;

  @Test
  void points_and_rewards_of_a_member_and_no_word_of_having_none() {
    CustomerId regular = regulars.withThreeOrders("Marta Zielińska", null);

    assertThat(callers.person(Role.AGENT).get("/customers/" + regular + "/loyalty").body())
        .contains("Every third order", "€10.00", "Pending")
        .doesNotContain("No points yet", "No rewards yet", "??");
  }

  @Test
  void how_points_and_rewards_come_where_there_are_none() {
    CustomerId newcomer = customers.register(NewCustomer.named("Zofia Wójcik")).value().id();

    assertThat(callers.person(Role.AGENT).get("/customers/" + newcomer + "/loyalty").body())
        .contains("No points yet", "No rewards yet")
        .doesNotContain("??");
  }

  @Test
  void the_rules_of_the_programme_with_what_they_give() {
    assertThat(callers.person(Role.LOYALTY_MANAGER).get("/loyalty").body())
        .contains("Every third order", "event.nth % 3 == 0", "version 1")
        .doesNotContain("No rules yet", "??");
  }
}
