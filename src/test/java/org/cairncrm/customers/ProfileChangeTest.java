package org.cairncrm.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.customers.SampleCustomers.zofia;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ProfileChangeTest {
  @Autowired Customers customers;
  @Autowired Attributes attributes;
  @Autowired Journal journal;
  @Autowired TestClock clock;

  private Customer before;
  private Instant later;

  @BeforeEach
  void a_customer_changed_an_hour_after_registration() {
    before = customers.register(zofia()).value();
    later = TestClock.START.plus(Duration.ofHours(1));
    clock.set(later);
  }

  @AfterEach
  void back() {
    clock.set(TestClock.START);
  }

  private CustomerChange with(
      String name, List<String> emails, @Nullable String accountManager, Map<String, Object> own) {
    return new CustomerChange(
        name,
        before.language(),
        before.country(),
        before.city(),
        emails,
        before.phones(),
        accountManager,
        own);
  }

  private CustomerChange renamed(String name) {
    return with(name, before.emails(), before.accountManager(), Map.of());
  }

  private List<Recorded> events() {
    return journal
        .newest(
            before.id(),
            new JournalFilter(Set.of("customers"), Set.of(), null, null),
            PageRequest.first(50))
        .items();
  }

  @Test
  void is_there_to_be_read() {
    Customer after = customers.change(before.id(), renamed("Zofia Nowak"), 1);

    assertThat(after.name()).isEqualTo("Zofia Nowak");
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.number()).isEqualTo(before.number());
    assertThat(customers.get(before.id())).isEqualTo(after);
  }

  @Test
  void tells_which_fields_and_not_what_they_hold() {
    customers.change(
        before.id(), with("Zofia Nowak", List.of("zofia@new.example"), "anna", Map.of()), 1);

    Recorded event = events().getFirst();
    assertThat(event.name()).isEqualTo("profile-changed");
    assertThat(event.occurredAt()).isEqualTo(later);
    assertThat(event.data())
        .contains("\"name\"", "\"emails\"")
        .doesNotContain("Nowak", "new.example", "accountManager");
  }

  @Test
  void of_the_account_manager_is_an_event_of_its_own() {
    customers.change(before.id(), with(before.name(), before.emails(), "marco", Map.of()), 1);

    assertThat(events())
        .extracting(Recorded::name)
        .startsWith("account-manager-changed")
        .doesNotContain("profile-changed");
    assertThat(events().getFirst().data()).contains("anna", "marco");
  }

  @Test
  void to_what_it_is_already_leaves_nothing() {
    Customer after = customers.change(before.id(), CustomerChange.of(before), 1);

    assertThat(after).isEqualTo(before);
    assertThat(events()).hasSize(1);
    assertThat(customers.versions(before.id(), PageRequest.first(10)).items()).hasSize(1);
  }

  @Test
  void of_what_someone_else_changed_meanwhile_is_refused() {
    customers.change(before.id(), renamed("First"), 1);

    assertThatThrownBy(() -> customers.change(before.id(), renamed("Second"), 1))
        .isInstanceOf(Stale.class);
    assertThat(customers.get(before.id()).name()).isEqualTo("First");
    assertThat(customers.change(before.id(), renamed("Second"), 2).version()).isEqualTo(3);
  }

  @Test
  void that_breaks_a_rule_changes_nothing() {
    assertThatThrownBy(
            () ->
                customers.change(before.id(), with("Ana", List.of("nonsense"), null, Map.of()), 1))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("emails[0]");
    assertThat(customers.get(before.id())).isEqualTo(before);
  }

  @Test
  void of_nobody_is_refused() {
    assertThatThrownBy(() -> customers.change(CustomerId.next(), renamed("X"), 1))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> customers.versions(CustomerId.next(), PageRequest.first(10)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void keeps_what_the_profile_looked_like() {
    customers.change(before.id(), renamed("Second"), 1);
    customers.change(before.id(), renamed("Third"), 2);

    Page<ProfileVersion> newest = customers.versions(before.id(), PageRequest.first(2));
    Page<ProfileVersion> rest = customers.versions(before.id(), new PageRequest(newest.next(), 2));

    assertThat(newest.items()).extracting(ProfileVersion::version).containsExactly(3, 2);
    assertThat(newest.items().getLast().profile().name()).isEqualTo("Second");
    assertThat(newest.items().getLast().validFrom()).isEqualTo(later);
    assertThat(rest.items()).extracting(ProfileVersion::profile).containsExactly(before.profile());
    assertThat(rest.items().getFirst().validFrom()).isEqualTo(TestClock.START);
    assertThat(rest.next()).isNull();
  }

  @Test
  void sets_attributes_that_were_declared() {
    Attribute size =
        new Attribute("size" + before.number().substring(2), "Size", AttributeType.NUMBER);

    assertThat(attributes.declare(size)).isTrue();
    assertThat(attributes.declare(size)).isFalse();
    assertThatThrownBy(
            () -> attributes.declare(new Attribute(size.name(), "Size", AttributeType.TEXT)))
        .isInstanceOf(Conflict.class);
    assertThat(attributes.all()).contains(size);

    Customer after =
        customers.change(
            before.id(),
            with(before.name(), before.emails(), "anna", Map.of(size.name(), 42.5)),
            1);
    assertThat(after.attributes()).isEqualTo(Map.of(size.name(), 42.5));
    assertThat(events().getFirst().data()).contains("attributes." + size.name());
    assertThat(customers.change(before.id(), CustomerChange.of(after), 2)).isEqualTo(after);
  }

  @Test
  void takes_away_what_is_left_out() {
    Customer after =
        customers.change(
            before.id(),
            new CustomerChange("Zofia", null, null, null, List.of(), List.of(), null, Map.of()),
            1);

    assertThat(after.emails()).isEmpty();
    assertThat(after.phones()).isEmpty();
    assertThat(after.city()).isNull();
    assertThat(after.language()).isEqualTo(Language.EN);
    assertThat(customers.email(before.id())).isNull();
  }
}
