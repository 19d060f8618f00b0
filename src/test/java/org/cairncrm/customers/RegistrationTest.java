package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.customers.SampleCustomers.renamed;
import static org.cairncrm.customers.SampleCustomers.zofia;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class RegistrationTest {
  @Autowired Customers customers;
  @Autowired Journal journal;

  @Test
  void keeps_what_was_told_in_one_form() {
    NewCustomer told = zofia();

    Customer registered = customers.register(told).value();

    assertThat(registered.number()).matches("C-[0-9]{5,}");
    assertThat(registered.name()).isEqualTo("Zofia Wójcik-Łęcka");
    assertThat(registered.language()).isEqualTo(Language.PL);
    assertThat(registered.city()).isEqualTo("Łódź");
    assertThat(registered.emails()).containsExactly("zofia@example.pl", "z.wojcik@firma.example");
    assertThat(registered.phones()).containsExactly("+48601234567");
    assertThat(registered.version()).isEqualTo(1);
    assertThat(registered.registeredAt()).isEqualTo(TestClock.START);
    assertThat(customers.get(registered.id())).isEqualTo(registered);
  }

  @Test
  void keeps_a_remark_beside_a_phone_number() {
    NewCustomer told =
        SampleCustomers.called(
            "Radu", List.of(), List.of("+48 22 123 45 67 wew. 12", "+40 722 987 600"));

    Customer registered = customers.register(told).value();

    assertThat(registered.phones()).containsExactly("+48221234567", "+40722987600");
    assertThat(registered.phoneNotes()).isEqualTo(Map.of("+48221234567", "wew. 12"));
    assertThat(customers.get(registered.id())).isEqualTo(registered);
    assertThat(customers.change(registered.id(), CustomerChange.of(registered), 1))
        .as("a form that is saved unchanged")
        .isEqualTo(registered);
  }

  @Test
  void begins_the_history_without_contact_data() {
    Customer registered = customers.register(zofia()).value();

    Recorded first =
        journal.newest(registered.id(), JournalFilter.ALL, PageRequest.first(10)).items().getLast();

    assertThat(first.name()).isEqualTo("customer-registered");
    assertThat(first.occurredAt()).isEqualTo(TestClock.START);
    assertThat(first.data())
        .contains(registered.number(), "anna", "shop")
        .doesNotContain("Zofia", "example", "601");
  }

  @Test
  void the_same_again_changes_nothing_and_gets_the_first_answer() {
    NewCustomer told = zofia();
    Outcome<Customer> first = customers.register(told);

    Outcome<Customer> second = customers.register(renamed(told, "Zofia Nowak"));

    assertThat(first.created()).isTrue();
    assertThat(second).isEqualTo(Outcome.repeated(first.value()));
    assertThat(customers.get(first.value().id()).name()).isEqualTo("Zofia Wójcik-Łęcka");
  }

  @Test
  void the_first_answer_stays_the_same_after_a_change() {
    NewCustomer told = zofia();
    Customer first = customers.register(told).value();
    customers.change(
        first.id(),
        new CustomerChange("Zofia Nowak", null, null, null, List.of(), List.of(), null, Map.of()),
        1);

    assertThat(customers.register(told).value()).isEqualTo(first);
  }

  @Test
  void registered_by_many_at_the_same_moment_it_is_one_customer() throws Exception {
    NewCustomer told = zofia();
    List<Outcome<Customer>> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Outcome<Customer>>> calls =
          IntStream.range(0, 6)
              .mapToObj(i -> (Callable<Outcome<Customer>>) () -> customers.register(told))
              .toList();
      answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }

    assertThat(answers).filteredOn(outcome -> outcome.created()).hasSize(1);
    assertThat(answers).extracting(Outcome::value).containsOnly(answers.getFirst().value());
    assertThat(
            journal
                .newest(answers.getFirst().value().id(), JournalFilter.ALL, PageRequest.first(10))
                .items())
        .extracting(Recorded::name)
        .containsOnlyOnce("customer-registered");
  }

  @Test
  void two_sources_may_use_the_same_id() {
    NewCustomer told = zofia();
    NewCustomer other =
        new NewCustomer(
            "Another",
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            Map.of(),
            "web",
            told.externalId(),
            null);

    assertThat(customers.register(told).created()).isTrue();
    assertThat(customers.register(other).created()).isTrue();
  }

  @Test
  void is_known_by_what_its_source_calls_the_customer() {
    NewCustomer told = zofia();
    NewCustomer second = zofia();
    CustomerId zofia = customers.register(told).value().id();
    CustomerId other = customers.register(second).value().id();

    assertThat(
            customers.known("shop", List.of(told.externalId(), second.externalId(), "unheard of")))
        .isEqualTo(Map.of(told.externalId(), zofia, second.externalId(), other));
    assertThat(customers.known("web", List.of(told.externalId()))).isEmpty();
    assertThat(customers.known("shop", List.of())).isEmpty();
  }

  @Test
  void entered_in_cairn_it_is_known_by_its_own_id() {
    Customer registered = customers.register(NewCustomer.named("Walk-in")).value();

    assertThat(registered.identities())
        .containsExactly(new Identity("cairn", registered.id().toString()));
    assertThat(registered.language()).isEqualTo(Language.EN);
  }

  @Test
  void keeps_when_it_happened_though_it_is_told_later() {
    Instant then = Instant.parse("2017-05-04T12:00:00.123456Z");
    NewCustomer told =
        new NewCustomer(
            "Imported", null, null, null, List.of(), List.of(), null, Map.of(), null, null, then);

    Customer registered = customers.register(told).value();

    assertThat(customers.get(registered.id()).registeredAt()).isEqualTo(then);
    assertThat(
            journal
                .newest(registered.id(), JournalFilter.ALL, PageRequest.first(1))
                .items()
                .getFirst()
                .occurredAt())
        .isEqualTo(then);
  }

  @Test
  void refuses_a_moment_that_has_not_come() {
    NewCustomer told =
        new NewCustomer(
            "Early",
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            Map.of(),
            null,
            null,
            TestClock.START.plusSeconds(301));

    assertThatThrownBy(() -> customers.register(told))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("registeredAt");
  }

  @Test
  void refuses_a_source_without_an_id() {
    NewCustomer told =
        new NewCustomer(
            "Half", null, null, null, List.of(), List.of(), null, Map.of(), "shop", null, null);

    assertThatThrownBy(() -> customers.register(told))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("externalId");
  }

  @Test
  void tells_whom_to_reach_and_how() {
    CustomerId id = customers.register(zofia()).value().id();
    CustomerId unknown = CustomerId.next();

    assertThat(customers.email(id)).isEqualTo("zofia@example.pl");
    assertThat(customers.phone(id)).isEqualTo("+48601234567");
    assertThat(customers.language(id)).isEqualTo(Language.PL);
    assertThat(customers.names(List.of(id, unknown)))
        .containsOnly(Map.entry(id, "Zofia Wójcik-Łęcka"));
    assertThat(customers.email(unknown)).isNull();
    assertThatThrownBy(() -> customers.language(unknown)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> customers.get(unknown)).isInstanceOf(NotFound.class);
  }
}
