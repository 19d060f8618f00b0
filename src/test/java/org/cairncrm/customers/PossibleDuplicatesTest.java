package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class PossibleDuplicatesTest {
  private static final String PHONE = "601 737 112";

  @Autowired Customers customers;

  private final String mark = Ids.next().toString();
  private Customer known;

  @BeforeEach
  void somebody_is_known_with_a_remark_beside_the_number() {
    known =
        customers
            .register(wanted("Marta " + mark, "m" + mark + "@example.com", PHONE + " after five"))
            .value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "601737112",
        "+48 601 737 112",
        "0048601737112",
        "601 737 112 wew. 12",
        "tel. 601-737-112 office",
        "601 737 112 after five"
      })
  void the_same_number_is_found_whatever_is_written_around_it(String phone) {
    assertThat(customers.alike(wanted("Ewa " + Ids.next(), null, phone), 50)).contains(known);
  }

  @Test
  void another_number_that_ends_alike_is_another_customers() {
    assertThat(customers.alike(wanted("Ewa " + Ids.next(), null, "+39 06 1737 112"), 50))
        .doesNotContain(known);
  }

  @Test
  void the_same_name_and_address_are_found() {
    assertThat(customers.alike(wanted("marta " + mark, null, null), 50)).containsExactly(known);
    assertThat(customers.alike(wanted("Ewa " + Ids.next(), "M" + mark + "@EXAMPLE.com", null), 50))
        .containsExactly(known);
  }

  private static NewCustomer wanted(String name, @Nullable String email, @Nullable String phone) {
    return new NewCustomer(
        name,
        null,
        "PL",
        null,
        email == null ? List.of() : List.of(email),
        phone == null ? List.of() : List.of(phone),
        null,
        Map.of(),
        null,
        null,
        null);
  }
}
