package org.cairncrm.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.events.FactReceived;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.history.History;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Outcome;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@CairnTest
class InboxTest {
  private static final Instant LATELY = TestClock.START.minus(Duration.ofHours(2));

  @Autowired Inbox inbox;
  @Autowired Commands commands;
  @Autowired Journal journal;
  @Autowired History history;
  @Autowired JsonMapper json;

  private final CustomerId customer = CustomerId.next();

  @BeforeEach
  void a_customer_without_a_past() {
    commands.open(customer, () -> 0);
  }

  private CloudEvent cart() {
    return new CloudEvent(
        Ids.next().toString(),
        "shop",
        "cart-abandoned",
        customer.toString(),
        LATELY,
        (ObjectNode)
            json.readTree("{\"items\":4,\"value\":{\"amount\":\"62.40\",\"currency\":\"EUR\"}}"));
  }

  private Recorded last() {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(1)).items().getFirst();
  }

  @Test
  void a_fact_is_read_again_as_it_was_published() {
    CloudEvent cart = cart();
    inbox.receive(cart);

    assertThat(journal.replay(customer, 1, 10))
        .containsExactly(
            new FactReceived(
                customer,
                "cart-abandoned",
                "Left a filled cart",
                Channel.WEB,
                "shop",
                cart.id(),
                Map.of("items", 4, "value", Map.of("amount", "62.40", "currency", "EUR")),
                LATELY));
  }

  @Test
  void a_fact_is_a_first_cause_told_by_whoever_sent_it() {
    inbox.receive(cart());

    assertThat(history.why(last().id()).causes()).isEmpty();
    assertThat(last().root()).isEqualTo(last().seq());
  }

  @Test
  void who_is_told_of_at_once_by_many_is_told_of_once() throws Exception {
    CloudEvent cart = cart();
    try (var senders = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      List<Outcome<Receipt>> answers =
          senders
              .invokeAll(
                  java.util.Collections.nCopies(
                      8,
                      (java.util.concurrent.Callable<Outcome<Receipt>>) () -> inbox.receive(cart)))
              .stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();

      assertThat(answers).filteredOn(outcome -> outcome.created()).hasSize(1);
      assertThat(answers).extracting(Outcome::value).containsOnly(answers.getFirst().value());
    }
    assertThat(journal.replay(customer, 1, 10)).hasSize(1);
  }
}
