package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.customers.Customer;
import org.cairncrm.customers.CustomerChange;
import org.cairncrm.customers.Customers;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class CustomerFormTest {
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "Marta Zielińska " + mark;
  private final String email = "marta-" + mark + "@example.com";

  @Autowired Callers callers;
  @Autowired Customers customers;

  @Test
  void warns_of_a_customer_of_the_same_name_or_email_and_registers_on_request() {
    Customer first = registered();

    var sameName = console().form("/customers/new", form(name, "other-" + mark + "@example.com"));
    var sameEmail = console().form("/customers/new", form("M. " + mark, email.toUpperCase()));
    for (var warned : List.of(sameName, sameEmail)) {
      assertThat(warned.statusCode()).isEqualTo(422);
      assertThat(warned.body())
          .contains("There may be such a customer already", "/customers/" + first.id())
          .contains("name=\"anyway\"")
          .doesNotContain("??");
    }
    assertThat(customers.find(mark, null, null, 10).items()).hasSize(1);

    Map<String, String> anyway = form(name, email);
    anyway.put("anyway", "true");
    console().form("/customers/new", anyway);
    assertThat(customers.find(mark, null, null, 10).items()).hasSize(2);
  }

  @Test
  void shows_what_others_saved_meanwhile_and_goes_on_from_there() {
    Customer opened = registered();
    CustomerChange before = CustomerChange.of(opened);
    customers.change(
        opened.id(),
        new CustomerChange(
            name, before.language(), "PL", "Łódź", List.of(email), List.of(), null, Map.of()),
        opened.version());
    Map<String, String> typed = form(name, "new-" + mark + "@example.com");
    typed.put("version", String.valueOf(opened.version()));

    var refused = console().form("/customers/" + opened.id() + "/edit", typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("saved this profile while you were editing", "to “Łódź”", "new-" + mark)
        .contains("name=\"version\" value=\"" + (opened.version() + 1) + "\"")
        .doesNotContain("??");

    typed.put("version", String.valueOf(opened.version() + 1));
    typed.put("city", "Łódź");
    console().form("/customers/" + opened.id() + "/edit", typed);
    assertThat(customers.get(opened.id()))
        .satisfies(saved -> assertThat(saved.city()).isEqualTo("Łódź"))
        .satisfies(
            saved -> assertThat(saved.emails()).containsExactly("new-" + mark + "@example.com"));
  }

  private Customer registered() {
    console().form("/customers/new", form(name, email));
    return customers.find(mark, null, null, 1).items().getFirst();
  }

  private Http console() {
    return callers.person(Role.ACCOUNT_MANAGER);
  }

  private static Map<String, String> form(String name, String email) {
    return new HashMap<>(
        Map.of(
            "name",
            name,
            "language",
            "pl",
            "country",
            "PL",
            "city",
            "",
            "emails",
            email,
            "phones",
            "",
            "accountManager",
            "",
            "version",
            "0"));
  }
}
