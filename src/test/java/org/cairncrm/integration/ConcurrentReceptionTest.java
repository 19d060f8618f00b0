package org.cairncrm.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.access.SourceClaims;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Outcome;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody else tells under the same id, while a customer is being registered. */
@CairnTest
class ConcurrentReceptionTest {
  private static final Instant LATELY = TestClock.START.minus(Duration.ofHours(2));
  private static final String TYPE = "customer-registered";

  @Autowired Customers customers;
  @Autowired ReceivedEvents receivedEvents;
  @Autowired Commands commands;
  @Autowired SourceClaims claims;
  @Autowired RepeatedContent repeatedContent;
  @Autowired JsonMapper json;
  @Autowired Bodies bodies;

  private final String shop = "shop-" + Ids.next();
  private final AtomicInteger tries = new AtomicInteger();

  private JsonNode event(String id, String called) {
    return json.readTree(
        """
        {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s"}\
        """
            .formatted(id, shop, TYPE, called));
  }

  private CloudEvent read(String called) {
    return new CloudEventAttributes(event("1", called).asObject(), bodies).event();
  }

  private CustomerId register(String called) {
    return customers
        .register(
            new NewCustomer(
                called, null, null, null, List.of(), List.of(), null, Map.of(), shop, called,
                LATELY))
        .value()
        .id();
  }

  private Inbox inbox(Runnable meanwhile) {
    CloudEventHandler cloudEventHandler =
        new CloudEventHandler() {
          @Override
          public Set<String> types() {
            return Set.of(TYPE);
          }

          @Override
          public List<FieldError> faults(String type, ObjectNode data) {
            return List.of();
          }

          @Override
          public IncomingEvent look(CloudEvent event) {
            String called = String.valueOf(event.subject());
            return new IncomingEvent(
                event,
                customers.called(shop, called),
                LATELY,
                new FactOrigin(shop, called),
                () -> {
                  meanwhile.run();
                  return register(called);
                },
                null);
          }
        };
    return new Inbox(
        List.of(cloudEventHandler), receivedEvents, commands, bodies, claims, repeatedContent);
  }

  /** In which another sender is faster, the first time. */
  private Inbox overtakenBy(String called) {
    return inbox(
        () -> {
          if (tries.incrementAndGet() == 1) {
            CompletableFuture.runAsync(() -> inbox(() -> {}).receive(read(called))).join();
          }
        });
  }

  @Test
  void of_two_customers_the_second_is_not_registered() {
    assertThatThrownBy(() -> overtakenBy("c-1").receive(read("c-2"))).isInstanceOf(Conflict.class);

    assertThat(customers.called(shop, "c-1")).isNotNull();
    assertThat(customers.called(shop, "c-2")).isNull();
  }

  @Test
  void in_a_batch_it_is_not_registered_either_and_the_others_are() {
    List<BatchItem> answers =
        overtakenBy("c-1").receive(List.of(event("1", "c-2"), event("2", "c-3")));

    assertThat(answers)
        .extracting(BatchItem::outcome)
        .containsExactly(BatchOutcome.REFUSED, BatchOutcome.STORED);
    assertThat(customers.called(shop, "c-2")).isNull();
    assertThat(customers.called(shop, "c-3")).isNotNull();
  }

  @Test
  void who_is_told_of_twice_at_once_is_known_the_second_time() {
    Outcome<Receipt> late = overtakenBy("c-1").receive(read("c-1"));

    assertThat(late.created()).isFalse();
    assertThat(late.value().customer()).isEqualTo(customers.called(shop, "c-1"));
  }
}
