package org.cairncrm.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Money;
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
class CreditNotesTest {
  static final Instant LATER = Instant.parse("2026-02-25T10:00:00.123456Z");

  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired TestClock clock;
  @Autowired Journal journal;
  @Autowired EventTypes types;
  RecordedFacts recordedFacts;
  CustomerId customer;
  String number;

  @BeforeEach
  void a_customer() {
    recordedFacts = new RecordedFacts(journal, types);
    customer = OrderFixtures.customer(commands);
    number = "C" + Ids.next();
  }

  @Test
  void are_kept_and_told_of_with_the_reason_beside() {
    CreditNote note = orders.credit(customer, note(number, LATER, "27.5", "GBP", "broken")).value();

    assertThat(note)
        .isEqualTo(
            new CreditNote(
                note.id(), customer, "shop", number, LATER, Money.of("27.50", "GBP"), "broken"));
    assertThat(all()).containsExactly(note);
    assertThat(recordedFacts.of(customer))
        .containsExactly(new CreditNoteIssued(customer, note.id(), number, LATER, note.amount()));
    assertThat(recordedFacts.lastRecorded(customer).text()).isEqualTo("broken");
  }

  @Test
  void told_again_change_nothing_and_get_the_first_answer() {
    CreditNote first = orders.credit(customer, note(number, LATER, "27.50", "GBP", null)).value();

    assertThat(orders.credit(customer, note(number, null, "3", "EUR", "other")).value())
        .isEqualTo(first);
    assertThat(all()).containsExactly(first);
    assertThat(recordedFacts.of(customer)).hasSize(1);
  }

  @Test
  void of_another_customer_are_a_conflict() {
    orders.credit(customer, note(number, LATER, "27.50", "GBP", null));
    CustomerId other = OrderFixtures.customer(commands);

    assertThatThrownBy(() -> orders.credit(other, note(number, LATER, "27.50", "GBP", null)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining(number);
    assertThat(orders.creditNotes(other, PageRequest.first(10)).items()).isEmpty();
    assertThat(recordedFacts.of(other)).isEmpty();
  }

  @Test
  void told_by_eight_at_once_are_one() throws Exception {
    NewCreditNote wanted = note(number, LATER, "27.50", "GBP", null);
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<CreditNote>> work =
          IntStream.range(0, 8)
              .<Callable<CreditNote>>mapToObj(i -> () -> orders.credit(customer, wanted).value())
              .toList();
      assertThat(threads.invokeAll(work).stream().map(done -> done.resultNow()).distinct())
          .hasSize(1);
    }
    assertThat(recordedFacts.of(customer)).hasSize(1);
  }

  @Test
  void entered_by_hand_need_no_origin() {
    CreditNote note =
        orders
            .credit(
                customer,
                new NewCreditNote(
                    null, null, null, BigDecimal.ZERO, Currency.getInstance("JPY"), null))
            .value();

    assertThat(note.source()).isEqualTo("cairn");
    assertThat(note.externalId()).isEqualTo(note.id().toString());
    assertThat(note.at()).isEqualTo(clock.instant());
    assertThat(note.amount()).isEqualTo(Money.of("0", "JPY"));
    assertThat(all()).containsExactly(note);
  }

  @Test
  void that_cannot_be_are_refused_and_change_nothing() {
    assertInvalid(note(number, LATER, "1.001", "EUR", null), "amount");
    assertInvalid(note(number, LATER, "1.5", "JPY", null), "amount");
    assertInvalid(note(number, LATER, "1", "XAU", null), "currency");
    assertInvalid(note(number, clock.instant().plusSeconds(400), "1", "EUR", null), "at");
    assertInvalid(note(number, Instant.EPOCH, "1", "EUR", null), "at");
    assertInvalid(note(null, LATER, "1", "EUR", null), "externalId");
    assertThat(all()).isEmpty();
    assertThat(recordedFacts.of(customer)).isEmpty();
  }

  @Test
  void are_of_somebody() {
    CustomerId nobody = CustomerId.next();
    assertThatThrownBy(() -> orders.credit(nobody, note(number, LATER, "1", "EUR", null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> orders.creditNotes(nobody, PageRequest.first(10)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void are_listed_latest_first_page_by_page() {
    for (int minute : List.of(3, 1, 4, 2, 4)) {
      orders.credit(customer, note("C" + Ids.next(), minutesAgo(minute), "1", "EUR", null));
    }

    Page<CreditNote> first = orders.creditNotes(customer, PageRequest.first(3));
    Page<CreditNote> second = orders.creditNotes(customer, new PageRequest(first.next(), 3));

    assertThat(first.items())
        .extracting(CreditNote::at)
        .containsExactly(minutesAgo(1), minutesAgo(2), minutesAgo(3));
    assertThat(second.items())
        .extracting(CreditNote::at)
        .containsExactly(minutesAgo(4), minutesAgo(4));
    assertThat(second.next()).isNull();
    Page<CreditNote> four = orders.creditNotes(customer, PageRequest.first(4));
    assertThat(orders.creditNotes(customer, new PageRequest(four.next(), 4)).items())
        .containsExactly(second.items().getLast());
  }

  private void assertInvalid(NewCreditNote note, String field) {
    assertThatThrownBy(() -> orders.credit(customer, note))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(field);
  }

  private List<CreditNote> all() {
    return orders.creditNotes(customer, PageRequest.first(10)).items();
  }

  private static Instant minutesAgo(int minutes) {
    return TestClock.START.minusSeconds(minutes * 60L);
  }

  private static NewCreditNote note(
      @Nullable String number,
      @Nullable Instant at,
      String amount,
      String currency,
      @Nullable String reason) {
    return new NewCreditNote(
        "shop", number, at, new BigDecimal(amount), Currency.getInstance(currency), reason);
  }
}
