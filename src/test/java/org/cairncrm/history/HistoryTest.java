package org.cairncrm.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.EventId;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class HistoryTest {
  private static final JournalFilter CONTACTS =
      new JournalFilter(Set.of("interactions"), Set.of(), null, null);

  @Autowired History history;
  @Autowired Customers customers;
  @Autowired Interactions interactions;

  CustomerId marta;

  @BeforeEach
  void a_customer_who_called_three_times() {
    marta = customers.register(NewCustomer.named("Marta")).value().id();
    said(Channel.PHONE, 3, "Gift wrapping", "Can the blue mugs be wrapped?");
    said(Channel.EMAIL, 2, "Invoice", null);
    said(Channel.PHONE, 1, "Thank you", "The wrapping was lovely.");
  }

  private void said(Channel channel, int daysAgo, String subject, @Nullable String body) {
    Instant at = TestClock.START.minus(Duration.ofDays(daysAgo));
    interactions.record(
        marta, new NewInteraction(channel, Direction.INBOUND, subject, body, null, at, null, null));
  }

  private List<String> said(String words) {
    return history.page(marta, JournalFilter.ALL, words, PageRequest.first(50)).items().stream()
        .map(Recorded::text)
        .toList();
  }

  private List<String> texts(JournalFilter filter) {
    return history.page(marta, filter, null, PageRequest.first(50)).items().stream()
        .map(Recorded::text)
        .toList();
  }

  @Test
  void is_told_newest_first() {
    assertThat(texts(CONTACTS))
        .satisfiesExactly(
            last -> assertThat(last).startsWith("Thank you"),
            middle -> assertThat(middle).startsWith("Invoice"),
            first -> assertThat(first).startsWith("Gift wrapping"));
  }

  @Test
  void goes_on_where_the_page_before_ended() {
    List<EventId> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<Recorded> page =
          history.page(marta, JournalFilter.ALL, null, new PageRequest(cursor, 1));
      page.items().forEach(event -> seen.add(event.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen)
        .hasSizeGreaterThanOrEqualTo(4)
        .isEqualTo(
            history.page(marta, JournalFilter.ALL, null, PageRequest.first(200)).items().stream()
                .map(Recorded::id)
                .toList());
  }

  @Test
  void finds_what_was_said_whatever_its_case() {
    assertThat(said("WRAPPED mugs")).singleElement().asString().startsWith("Gift wrapping");
    assertThat(said("wrapping -mugs")).singleElement().asString().startsWith("Thank you");
  }

  @Test
  void can_be_narrowed_to_a_channel_and_a_time() {
    assertThat(texts(new JournalFilter(Set.of(), Set.of(Channel.EMAIL), null, null)))
        .singleElement()
        .isEqualTo("Invoice");
    Instant from = TestClock.START.minus(Duration.ofDays(2));
    Instant to = TestClock.START.minus(Duration.ofDays(1));
    assertThat(texts(new JournalFilter(CONTACTS.modules(), Set.of(), from, to)))
        .containsExactly("Invoice");
  }

  @Test
  void puts_what_followed_under_what_happened() {
    List<TimelineEntry> entries =
        history.timeline(marta, CONTACTS, null, PageRequest.first(2)).items();
    assertThat(entries)
        .hasSize(2)
        .allSatisfy(
            stone ->
                assertThat(stone.followed())
                    .allSatisfy(event -> assertThat(event.cause()).isNotNull()));
  }

  @Test
  void knows_that_nothing_led_to_what_was_told() {
    Recorded call = history.page(marta, CONTACTS, null, PageRequest.first(1)).items().getFirst();
    Why why = history.why(call.id());
    assertThat(why.causes()).isEmpty();
    assertThat(why.event()).isEqualTo(call);
  }

  @Test
  void leads_from_an_effect_to_its_cause_and_back() {
    var registered =
        history.page(marta, JournalFilter.ALL, null, PageRequest.first(200)).items().getLast();
    for (Recorded effect : history.why(registered.id()).effects()) {
      assertThat(history.why(effect.id()).causes()).first().isEqualTo(registered);
    }
  }

  @Test
  void of_nobody_is_not_found() {
    assertThatThrownBy(
            () -> history.page(CustomerId.next(), JournalFilter.ALL, null, PageRequest.first(10)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                history.timeline(CustomerId.next(), JournalFilter.ALL, null, PageRequest.first(10)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> history.why(EventId.next())).isInstanceOf(NotFound.class);
  }

  @Test
  void of_somebody_may_have_nothing_of_a_kind() {
    var notices = new JournalFilter(Set.of("notifications"), Set.of(), null, null);
    assertThat(history.page(marta, notices, null, PageRequest.first(10)))
        .isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void takes_no_cursor_that_it_did_not_give() {
    for (String foreign : List.of("nonsense", "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaCjE")) {
      assertThatThrownBy(
              () -> history.page(marta, JournalFilter.ALL, null, new PageRequest(foreign, 10)))
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("cursor");
    }
  }
}
