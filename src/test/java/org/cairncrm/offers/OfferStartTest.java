package org.cairncrm.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Journal;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of offers, and the choice of their customers when they start. */
@CairnTest
class OfferStartTest {
  @Autowired Callers callers;
  @Autowired Offers offers;
  @Autowired Acceptances acceptances;
  @Autowired Customers customers;
  @Autowired Journal journal;
  @Autowired Worker worker;
  @Autowired DSLContext sql;
  private OfferFixture shop;

  @BeforeEach
  void customers() {
    shop = new OfferFixture(callers, offers, customers, journal, worker);
  }

  @Test
  void starting_divides_the_customers_as_it_said_before_and_they_stay_the_same() {
    List<CustomerId> all = shop.customers(130);
    Offer draft = shop.draft(shop.terms(null, 20));
    OfferSize size = offers.size(draft.id());
    assertThat(size.customers()).isEqualTo(130);
    assertThat(size.control())
        .isEqualTo(all.stream().filter(one -> ControlGroup.contains(draft.id(), one, 20)).count());

    shop.start(draft, 130);
    assertThat(offers.get(draft.id()).status()).isEqualTo(OfferStatus.STARTING);
    shop.customer();
    worker.sweep();

    Offer running = offers.get(draft.id());
    assertThat(running.status()).isEqualTo(OfferStatus.RUNNING);
    assertThat(running.offered() + running.control())
        .as("with the one of meanwhile")
        .isEqualTo(131);
    assertThat(Objects.requireNonNull(running.job()).status()).isEqualTo(JobStatus.DONE);
    shop.customer();
    worker.sweep();
    assertThat(members(draft.id())).isEqualTo(131);
    for (CustomerId one : all) {
      assertThat(shop.events(one))
          .isEqualTo(
              ControlGroup.contains(draft.id(), one, 20) ? List.of() : List.of("offer-made"));
    }
  }

  @Test
  void a_segment_is_an_audience_and_stays_with_its_customers_when_they_move_on() {
    CustomerId customer = shop.customer();
    shop.customer();
    segment(customer, "HIBERNATING");
    OfferTerms terms = shop.terms(null, null);
    List<String> filter = new ArrayList<>(Objects.requireNonNull(terms.audience().filter()));
    filter.add("segment:is:hibernating");
    OfferAudience audience = OfferAudience.of(filter, null);
    Offer draft =
        shop.draft(with(terms, audience, terms.reward(), null, null, terms.until(), null));
    assertThat(offers.size(draft.id()).customers()).isEqualTo(1);

    shop.start(draft, 1);
    worker.sweep();
    segment(customer, "CHAMPIONS");
    acceptances.accept(draft.id(), customer);

    assertThat(
            sql.fetch(
                    "select data ->> 'segmentAtStart' from events.journal where customer_id = ? and"
                        + " name in ('offer-made', 'offer-accepted')",
                    customer.value())
                .getValues(0, String.class))
        .containsExactly("hibernating", "hibernating");
  }

  private void segment(CustomerId customer, String segment) {
    sql.execute(
        """
        insert into segments.customer_value (customer_id, orders, last_order_on, money, recency, frequency, monetary, segment, since, scale)
        values (?, 1, '2026-01-01', 10, 2, 1, 1, ?, now(), 0) on conflict (customer_id) do update set segment = excluded.segment
        """,
        customer.value(),
        segment);
  }

  private int members(UUID offer) {
    return sql.fetchSingle("select count(*) from offers.member where offer_id = ?", offer)
        .get(0, Integer.class);
  }

  @Test
  void an_offer_starts_only_for_as_many_customers_as_were_announced() {
    Offer empty = shop.draft(shop.terms(null, null));
    Http system = callers.system();
    String path = "/api/offers/" + empty.id();
    assertThat(system.post(path + "/start", "{\"customers\":0}").body())
        .contains("Nobody would get this offer: choose a larger audience");
    shop.customer();
    shop.customer();
    assertThat(system.post(path + "/start", "{\"customers\":1}").body())
        .contains("The number of customers is 2 now, not 1; look at them again");
    assertThat(system.post(path + "/start", "{\"customers\":2}").statusCode()).isEqualTo(200);
    assertThat(system.post(path + "/start", "{\"customers\":2}").body())
        .contains("The offer has started, and cannot be changed any more");
    assertThatThrownBy(() -> offers.delete(empty.id())).isInstanceOf(Conflict.class);
    worker.sweep();
  }

  @Test
  void a_draft_is_changed_and_deleted() {
    Http system = callers.system();
    Offer draft = shop.draft(shop.terms(null, null));
    String path = "/api/offers/" + draft.id();
    String changed = JsonMapper.shared().writeValueAsString(shop.terms(9, 10));
    assertThat(system.send("PUT", path, changed, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
    assertThat(offers.get(draft.id()).terms().limit()).isEqualTo(9);
    assertThat(system.send("PUT", path, changed, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
    assertThat(system.send("DELETE", path, null).statusCode()).isEqualTo(204);
    assertThat(system.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void faults_of_terms_are_all_named() {
    OfferTerms sound = shop.terms(null, null);
    refused(with(sound, sound.audience(), "nothing", null, null, sound.until(), null), "reward");
    refused(
        with(sound, sound.audience(), sound.reward(), null, null, day("2026-03-01"), null),
        "until",
        "must not be in the past");
    refused(
        with(
            sound,
            sound.audience(),
            sound.reward(),
            null,
            day("2026-03-20"),
            day("2026-03-10"),
            null),
        "must not be before validFrom");
    refused(
        with(sound, sound.audience(), sound.reward(), null, null, sound.until(), 100),
        "controlPercent",
        "less than or equal to 90");
    refused(
        with(
            sound,
            OfferAudience.of(shop.customer()),
            sound.reward(),
            null,
            null,
            sound.until(),
            10),
        "controlPercent",
        "needs more than one customer");
    refused(
        with(
            sound,
            new OfferAudience(null, null, null),
            sound.reward(),
            null,
            null,
            sound.until(),
            null),
        "must name either a customer or a filter");
    refused(
        with(
            sound,
            OfferAudience.of(CustomerId.next()),
            sound.reward(),
            null,
            null,
            sound.until(),
            null),
        "audience.customer",
        "must be the id of a customer");
    refused(
        with(
            sound,
            OfferAudience.of(List.of("nonsense:is:1"), null),
            sound.reward(),
            null,
            null,
            sound.until(),
            null),
        "filter");
    refused(
        with(sound, sound.audience(), "every-third-order", null, null, sound.until(), null),
        "currency",
        "is needed for the amounts of this voucher");
    assertThat(
            shop.draft(
                    with(
                        sound,
                        sound.audience(),
                        "every-third-order",
                        Currency.getInstance("PLN"),
                        null,
                        sound.until(),
                        null))
                .status())
        .isEqualTo(OfferStatus.DRAFT);
  }

  private void refused(OfferTerms terms, String... words) {
    var answer =
        callers.system().post("/api/offers", JsonMapper.shared().writeValueAsString(terms));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static OfferTerms with(
      OfferTerms sound,
      OfferAudience audience,
      String reward,
      @Nullable Currency currency,
      @Nullable LocalDate from,
      LocalDate until,
      @Nullable Integer control) {
    return new OfferTerms(
        sound.title(), null, audience, reward, currency, from, until, null, control, null);
  }
}
