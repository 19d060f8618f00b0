package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a sample of the orders of 2017 from the Olist data over HTTP, in the order in which they
 * happened, and compares what Cairn then knows with what {@link OlistComputed} computes from the
 * data. The data is not part of Cairn; where its folder is missing, this test is skipped.
 *
 * <p>Real data has gaps and contradictions. The test reads it as follows:
 *
 * <ul>
 *   <li>Times have no zone. They count as UTC, which is also the zone of the business here.
 *   <li>Each address of a person has an id of its own. The customer is the person, with the city
 *       and state of the first order.
 *   <li>An order without items is not an order. It is left out, and so are its reviews.
 *   <li>Several pieces of an item are several rows, which become several lines. Their freight is
 *       one more line.
 *   <li>An order that was delivered before it was handed over, or was never handed over, counts as
 *       handed over at the time of its delivery.
 *   <li>The time of delivery counts, not the status: an order that is "delivered" without a time is
 *       in transit, and stays open like all orders without an end in the data.
 *   <li>A cancellation has no time of its own. It is sent at the latest known time of the order. An
 *       order that was delivered is not cancelled, whatever its status.
 *   <li>An order may have several reviews, some of them before its delivery, and a review may be
 *       about several orders. Each pair is a contact.
 *   <li>If two orders of a person have the same second, their ids decide which is first.
 * </ul>
 */
@CairnTest
@TestPropertySource(properties = "spring.application.name=olist")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "dataIsExpected", disabledReason = "There is no ../shared/data/olist here")
@Tag("data")
class OlistTest {
  private static final Path DATA = Path.of("..", "shared", "data", "olist");
  private static final int SAMPLE = 200;

  @Autowired Callers callers;
  @Autowired JsonMapper json;
  @Autowired TestClock clock;
  @Autowired Worker worker;
  OlistYear year;
  Map<String, List<OlistOrder>> byBuyer;
  OlistShop shop;
  Map<OlistFact, JsonNode> answers = new ConcurrentHashMap<>();
  Map<String, OlistStory> computed;
  Map<String, OlistStory> told;

  /** Where the data must be, its absence is a failure. */
  static boolean dataIsExpected() {
    return Files.isDirectory(DATA) || "true".equals(System.getenv("CI"));
  }

  /** Of each n-th buyer all is looked at; of each one in {@link OlistWholeYearTest}. */
  int share() {
    return 10;
  }

  @BeforeAll
  void the_year_goes_by() throws IOException {
    year = OlistYear.read(DATA, 2017).sample(share());
    byBuyer = year.byBuyer();
    shop = new OlistShop(callers.system(), json);
    answers.putAll(tell(OlistFact.of(byBuyer.values())));
    everythingDueHappens();
    computed =
        byBuyer.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, ofBuyer -> OlistComputed.story(ofBuyer.getValue())));
    told = ask(byBuyer.keySet());
  }

  @Test
  void the_data_has_what_is_looked_for() {
    assertThat(year.withoutItems()).isPositive();
    assertThat(byBuyer.size()).isGreaterThan(SAMPLE).isLessThan(year.orders().size());
    assertThat(some(order -> order.deliveredAt() != null && OlistComputed.late(order))).isTrue();
    assertThat(some(order -> order.deliveredAt() != null && !OlistComputed.late(order))).isTrue();
    assertThat(some(order -> order.cancelledAt() != null)).isTrue();
    assertThat(some(order -> order.cancelledAt() == null && OlistComputed.late(order))).isTrue();
    assertThat(some(order -> order.reviews().size() > 1)).isTrue();
    assertThat(computed.values().stream().flatMap(story -> story.events().stream()))
        .extracting(OlistStory.Event::says)
        .contains("every-third-order voucher 10.00 BRL", "back-within-ten-days points 50");
  }

  @Test
  void every_customer_and_every_order_is_there_once() {
    assertThat(shop.all("/api/customers"))
        .extracting(customer -> customer.get("id").asString())
        .containsExactlyInAnyOrderElementsOf(
            byBuyer.keySet().stream().map(shop::customer).toList());
    sameOrders();
    sameEvents(
        Set.of("customer-registered", "order-placed", "shipment-handed-over", "order-cancelled")
            ::contains);
  }

  @Test
  void what_came_late_is_found_late_by_its_days_and_nothing_else_is() {
    sameEvents(Set.of("order-delivered", "delivery-delayed")::contains);
  }

  @Test
  void points_follow_their_orders_and_every_balance_is_right() {
    sameEvents(name -> name.startsWith("points-"));
    byBuyer
        .keySet()
        .forEach(
            buyer ->
                assertThat(told.get(buyer).account())
                    .as(buyer)
                    .containsExactlyInAnyOrderElementsOf(computed.get(buyer).account()));
  }

  @Test
  void repeat_customers_are_rewarded_by_the_rules_and_nobody_else_is() {
    sameEvents(name -> name.startsWith("reward-"));
  }

  @Test
  void history_speaks_to_nobody() {
    sameEvents(name -> name.startsWith("notification-"));
    assertThat(shop.all("/api/notifications"))
        .hasSameSizeAs(year.orders().stream().filter(OlistComputed::late).toList())
        .allSatisfy(
            notice -> {
              assertThat(notice.get("status").asString()).isEqualTo("skipped");
              assertThat(notice.get("reason").asString()).isEqualTo("historical");
            });
  }

  @Test
  void reviews_are_contacts() {
    sameEvents("interaction-recorded"::equals);
  }

  @Test
  void nothing_else_happened() {
    sameEvents(name -> true);
  }

  @Test
  void a_sample_told_again_gets_the_first_answers_and_changes_nothing() {
    int step = year.orders().size() / SAMPLE;
    List<OlistOrder> sample =
        IntStream.range(0, SAMPLE).mapToObj(i -> year.orders().get(i * step)).toList();
    Set<OlistOrder> again = new HashSet<>(sample);
    List<OlistFact> facts =
        OlistFact.of(byBuyer.values()).stream()
            .filter(fact -> again.contains(fact.order()))
            .toList();

    tell(facts).forEach((fact, answer) -> assertThat(answer).isEqualTo(answers.get(fact)));
    everythingDueHappens();

    Set<String> buyers = sample.stream().map(OlistOrder::buyer).collect(Collectors.toSet());
    ask(buyers).forEach((buyer, story) -> assertThat(story).isEqualTo(told.get(buyer)));
  }

  @Test
  void the_page_of_the_one_who_bought_most_shows_it_all() {
    List<OlistOrder> most =
        byBuyer.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    var page =
        callers
            .person(Role.ACCOUNT_MANAGER)
            .get("/customers/" + shop.customer(most.getFirst().buyer()));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(most.stream().map(OlistOrder::id).toList());
  }

  private boolean some(Predicate<OlistOrder> such) {
    return year.orders().stream().anyMatch(such);
  }

  private Map<OlistFact, JsonNode> tell(List<OlistFact> facts) {
    Map<OlistFact, JsonNode> answered = new ConcurrentHashMap<>();
    OlistCrowd.each(
        facts, fact -> fact.order().buyer(), fact -> answered.put(fact, shop.tell(fact)));
    return answered;
  }

  private Map<String, OlistStory> ask(Collection<String> buyers) {
    var asked = new OlistAsked(shop);
    Map<String, OlistStory> stories = new ConcurrentHashMap<>();
    OlistCrowd.each(buyers, Function.identity(), buyer -> stories.put(buyer, asked.story(buyer)));
    return stories;
  }

  /** Timers of the past wait a while for further facts before they fire by themselves. */
  private void everythingDueHappens() {
    clock.advance(Duration.ofHours(1));
    worker.sweep();
  }

  private void sameOrders() {
    byBuyer
        .keySet()
        .forEach(
            buyer ->
                assertThat(told.get(buyer).orders())
                    .as(buyer)
                    .containsExactlyInAnyOrderElementsOf(computed.get(buyer).orders()));
  }

  private void sameEvents(Predicate<String> names) {
    byBuyer
        .keySet()
        .forEach(
            buyer ->
                assertThat(told.get(buyer).events(names))
                    .as(buyer)
                    .containsExactlyInAnyOrderElementsOf(computed.get(buyer).events(names)));
  }
}
