package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.customers.CustomerRegistered;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.FactReceived;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.InteractionRecorded;
import org.cairncrm.orders.OrderDelivered;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.ShipmentId;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.Rules;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers walk the maps that Cairn ships, stage by stage, by events and by time. */
@CairnTest
class ShippedMapsTest {
  private static final Instant AT = MapFixtures.MONDAY;

  @Autowired EventKinds kinds;
  @Autowired Rules rules;

  private final CustomerId customer = CustomerId.next();

  @Test
  void a_first_order_that_arrives_and_the_third_one_lead_to_loyalty() throws IOException {
    assertThat(
            walk(
                "online-purchase",
                registered(),
                order(1),
                MapFixtures.handOver(customer, AT),
                delivered(),
                order(2),
                order(3)))
        .containsExactly(
            "discovered", "first-order", "on-its-way", "arrived", "repeat-buyer", "loyal");
  }

  @Test
  void a_conversation_and_a_cart_lead_to_the_first_purchase() throws IOException {
    assertThat(
            walk(
                "first-contact",
                registered(),
                contact(Direction.INBOUND),
                contact(Direction.OUTBOUND),
                Duration.ofDays(31),
                cart(),
                order(1)))
        .containsExactly("known", "in-conversation", "quiet", "choosing", "first-purchase");
  }

  @Test
  void somebody_who_stays_quiet_leaves_without_a_purchase() throws IOException {
    assertThat(walk("first-contact", registered(), Duration.ofDays(30), Duration.ofDays(60)))
        .containsExactly("known", "quiet", "no-interest");
  }

  @Test
  void a_complaint_that_waited_is_settled_reopened_and_trust_comes_back() throws IOException {
    assertThat(
            walk(
                "complaint",
                complaint("complaint-received"),
                Duration.ofDays(2),
                contact(Direction.INBOUND),
                contact(Direction.OUTBOUND),
                complaint("complaint-resolved"),
                complaint("complaint-received"),
                complaint("complaint-resolved"),
                order(4)))
        .containsExactly(
            "received",
            "overdue",
            "being-solved",
            "settled",
            "received",
            "settled",
            "trust-regained");
  }

  @Test
  void a_subscription_is_renewed_and_later_lapses() throws IOException {
    assertThat(
            walk(
                "renewal",
                subscription("subscription-started"),
                subscription("renewal-due"),
                Duration.ofDays(21),
                subscription("subscription-renewed"),
                subscription("renewal-due"),
                Duration.ofDays(51)))
        .containsExactly(
            "started", "renewal-near", "at-risk", "renewed", "renewal-near", "at-risk", "lapsed");
  }

  @Test
  void a_sleeping_customer_is_won_back_and_another_one_is_gone() throws IOException {
    assertThat(walk("win-back", delivered(), order(2), Duration.ofDays(150), order(3), delivered()))
        .containsExactly("supplied", "quiet", "sleeping", "awake", "won-back");
    assertThat(walk("win-back", delivered(), Duration.ofDays(330)))
        .containsExactly("supplied", "quiet", "sleeping", "gone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"online-purchase", "first-contact", "complaint", "renewal", "win-back"})
  void each_map_has_goals_owners_emotions_and_texts_in_all_languages(String name)
      throws IOException {
    JourneyMap map = map(name);

    assertThat(map.header().owner()).isNotBlank();
    assertThat(map.stages()).allSatisfy(stage -> assertThat(stage.goal()).isNotBlank());
    assertThat(map.stages()).allSatisfy(stage -> assertThat(stage.owner()).isNotBlank());
    assertThat(map.stages()).allSatisfy(stage -> assertThat(stage.emotion()).isNotNull());
    for (Language language : Language.values()) {
      if (language != Language.EN) {
        assertThat(texts(map))
            .allSatisfy(texts -> assertThat(texts.others()).containsKey(language));
      }
    }
  }

  private static List<MapTexts> texts(JourneyMap map) {
    List<MapTexts> texts = new ArrayList<>(List.of(map.header().texts()));
    map.stages().forEach(stage -> texts.add(stage.texts()));
    map.stages().forEach(stage -> stage.touchpoints().forEach(point -> texts.add(point.texts())));
    map.exits().forEach(exit -> texts.add(exit.texts()));
    return texts;
  }

  private JourneyMap map(String name) throws IOException {
    return MapFixtures.read(
        Files.readString(Path.of("journey-maps", name + ".yaml")), kinds::get, rules);
  }

  /** The stages of a customer, and at the end the exit, for events and the times between them. */
  private List<String> walk(String name, Object... steps) throws IOException {
    JourneyMap map = map(name);
    List<String> path = new ArrayList<>();
    for (Object step : steps) {
      if (step instanceof Duration time) {
        pass(map, path, time);
      } else {
        CustomerEvent event = (CustomerEvent) step;
        JourneyMap.Lead lead = path.isEmpty() ? map.start(event) : map.lead(path.getLast(), event);
        if (lead != null) {
          path.add(lead.reached().target().name());
        }
      }
    }
    return path;
  }

  private static void pass(JourneyMap map, List<String> path, Duration time) {
    Duration left = time;
    JourneyMap.Path timeout = map.timeout(path.getLast());
    while (timeout != null && timeout.after().compareTo(left) <= 0) {
      left = left.minus(timeout.after());
      path.add(timeout.target().name());
      timeout = timeout.target() instanceof Exit ? null : map.timeout(path.getLast());
    }
  }

  private CustomerRegistered registered() {
    return new CustomerRegistered(customer, "C-1", AT, Language.EN, null, null, "shop");
  }

  private CustomerEvent order(int nth) {
    return MapFixtures.order(customer, nth, AT);
  }

  private OrderDelivered delivered() {
    return new OrderDelivered(customer, OrderId.next(), "A-1", ShipmentId.next(), AT, null, 0);
  }

  private InteractionRecorded contact(Direction direction) {
    return new InteractionRecorded(
        customer, UUID.randomUUID(), Channel.PHONE, direction, null, AT, null, null);
  }

  private FactReceived cart() {
    return fact("cart-abandoned", Map.of("items", 2));
  }

  private FactReceived complaint(String name) {
    return fact(name, Map.of("complaint", "R-1", "accepted", true));
  }

  private FactReceived subscription(String name) {
    return fact(name, Map.of("plan", "coffee", "automatic", false));
  }

  private FactReceived fact(String name, Map<String, Object> facts) {
    return new FactReceived(customer, name, name, null, "shop", "1", facts, AT);
  }
}
