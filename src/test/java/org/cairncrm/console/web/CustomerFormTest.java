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
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
          .contains("This customer may exist already", "/customers/" + first.id())
          .contains("name=\"anyway\"")
          .doesNotContain("??");
    }
    assertThat(customers.find(mark, null, PageRequest.first(10)).items()).hasSize(1);

    Map<String, String> anyway = form(name, email);
    anyway.put("anyway", "true");
    console().form("/customers/new", anyway);
    assertThat(customers.find(mark, null, PageRequest.first(10)).items()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Ola,ola@example.com,+48 600 112 233,Other,other@example.com,0048 (0)600-112-233 ext. 4",
    "Ola,ola@example.com,+48 600 112 233,Other,other@example.com,600 112 233 Frau Nowak",
    "Ola,ola@example.com,,Other,OLA@EXAMPLE.COM,",
    "Łucja Żółć,a@example.com,,LUCJA  ZOLC,b@example.com,",
    "Οδυσσεύς,a@example.com,,ΟΔΥΣΣΕΥΣ,b@example.com,"
  })
  void warns_however_name_and_numbers_are_written(
      String name,
      String email,
      @Nullable String phone,
      String otherName,
      String otherEmail,
      @Nullable String otherPhone) {
    customers.register(person(name, email, phone));
    Map<String, String> other = form(marked(otherName), otherEmail.replaceFirst("@", mark + "@"));
    other.put("phones", otherPhone == null ? "" : otherPhone);
    other.put("country", "PL");
    var warned = console().form("/customers/new", other);
    assertThat(warned.statusCode()).isEqualTo(422);
    assertThat(warned.body()).contains("This customer may exist already", marked(name));
  }

  private NewCustomer person(String name, String email, @Nullable String phone) {
    return new NewCustomer(
        marked(name),
        Language.PL,
        "PL",
        null,
        List.of(email.replaceFirst("@", mark + "@")),
        phone == null ? List.of() : List.of(phone),
        null,
        Map.of(),
        null,
        null,
        null);
  }

  private String marked(String name) {
    return name + " " + mark;
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
    return customers.find(mark, null, PageRequest.first(1)).items().getFirst();
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
