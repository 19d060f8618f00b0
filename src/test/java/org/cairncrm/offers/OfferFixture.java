package org.cairncrm.offers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Offers to customers whose names have a mark that no other test uses. */
final class OfferFixture {
  static final LocalDate UNTIL = LocalDate.parse("2026-03-31");
  static final String POINTS = "back-within-ten-days";

  final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Http system;
  private final Offers offers;
  private final Customers customers;
  private final Journal journal;
  private final Worker worker;

  OfferFixture(
      Callers callers, Offers offers, Customers customers, Journal journal, Worker worker) {
    this.system = callers.system();
    this.offers = offers;
    this.customers = customers;
    this.journal = journal;
    this.worker = worker;
  }

  CustomerId customer() {
    return customers.register(NewCustomer.named("Kim " + mark)).value().id();
  }

  List<CustomerId> customers(int count) {
    List<CustomerId> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(customer());
    }
    return all;
  }

  /** Terms for all customers with the mark. */
  OfferTerms terms(@Nullable Integer limit, @Nullable Integer control) {
    return terms(OfferAudience.of(List.of("name:contains:" + mark), null), limit, control);
  }

  OfferTerms terms(OfferAudience audience, @Nullable Integer limit, @Nullable Integer control) {
    return new OfferTerms(
        "Thanks " + mark, null, audience, POINTS, null, null, UNTIL, limit, control, null);
  }

  /** Writes a draft as a program with every permission. */
  Offer draft(OfferTerms terms) {
    var made = system.post("/api/offers", JsonMapper.shared().writeValueAsString(terms));
    if (made.statusCode() != 201) {
      throw new AssertionError(made.body());
    }
    return offers.get(
        UUID.fromString(JsonMapper.shared().readTree(made.body()).path("id").asString()));
  }

  /** Starts a draft, and lets its job choose the customers. */
  Offer started(OfferTerms terms) {
    Offer draft = draft(terms);
    start(draft, offers.size(draft.id()).customers());
    worker.sweep();
    return offers.get(draft.id());
  }

  /** Starts a draft as a program with every permission. */
  void start(Offer draft, long customers) {
    var start =
        system.post("/api/offers/" + draft.id() + "/start", "{\"customers\":" + customers + "}");
    if (start.statusCode() != 200) {
      throw new AssertionError(start.body());
    }
  }

  List<Recorded> history(CustomerId customer) {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(50)).items();
  }

  /** The names of the events of offers and rewards of a customer, newest first. */
  List<String> events(CustomerId customer) {
    return history(customer).stream()
        .map(Recorded::name)
        .filter(name -> name.startsWith("offer-") || name.startsWith("reward-"))
        .toList();
  }
}
