package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A status that was bought lifts a customer to a tier for some days. */
@CairnTest
class GrantedTiersTest {
  private static final String TEXT =
      """
      programme: %s
      title: Club
      %s
      earning:
        - {rule: %1$s, title: Points, gives: {points: 1, per: [{amount: 1, currency: GBP}]}}
      tiers:
        by: orders
        levels:
          - {tier: silver, title: Silver, from: 1}
          - {tier: gold, title: Gold, from: 5}
      """;

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired Catalogue catalogue;
  @Autowired Purchases purchases;
  @Autowired Memberships memberships;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;

  private final String name = "status-" + UUID.randomUUID().toString().substring(0, 8);
  private Http manager;
  private PublishedOrders orders;
  private CustomerId customer;

  @BeforeEach
  void a_customer_with_points_in_a_programme_with_tiers() {
    manager = callers.person(Role.LOYALTY_MANAGER);
    orders = new PublishedOrders(commands, events, sql);
    customer = regulars.registered("Stan Status");
    new Members(commands, control, ledger, loyalty, sql).earns(customer, 100, daysAgo(9), null);
    String text = TEXT.formatted(name, "enrolment: automatic");
    manager.post(
        "/api/loyalty-programmes",
        JsonMapper.shared().createObjectNode().put("text", text).toString());
    manager.post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"1\"");
  }

  @AfterEach
  void take_the_programme_out_of_force_for_other_tests() {
    clock.set(TestClock.START);
    manager.post("/api/loyalty-programmes/" + name + "/retirement", null);
  }

  private Purchase buyGold(int days) {
    CatalogueItem gold = catalogue.add(CatalogueItems.status(50, name, "gold", days));
    return purchases.buy(customer, new NewPurchase(gold.id(), null, null, null)).value();
  }

  private TierStanding standing() {
    return loyalty.account(customer).tiers().stream()
        .filter(one -> one.programme().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void customers_who_have_not_joined_its_programme_neither_see_nor_buy_it() {
    String text = TEXT.formatted(name, "enrolment: on-request");
    manager.send(
        "PUT",
        "/api/loyalty-programmes/" + name,
        JsonMapper.shared().createObjectNode().put("text", text).toString(),
        "If-Match",
        "\"1\"");
    manager.post("/api/loyalty-programmes/" + name + "/versions", "{}", "If-Match", "\"2\"");
    CatalogueItem gold = catalogue.add(CatalogueItems.status(50, name, "gold", 30));
    var wanted = new NewPurchase(gold.id(), null, null, null);

    assertThat(seen()).doesNotContain(gold.id());
    assertThatThrownBy(() -> purchases.buy(customer, wanted))
        .isInstanceOf(Conflict.class)
        .hasMessage("The customer is not a member of Club");

    memberships.join(customer, name);
    assertThat(seen()).contains(gold.id());
    purchases.buy(customer, wanted);
    assertThat(standing().tier()).isEqualTo("gold");
  }

  private List<UUID> seen() {
    return purchases.offers(customer, null).stream().map(CatalogueOffer::itemId).toList();
  }

  @Test
  void it_holds_until_its_days_are_over_and_then_the_earned_tier_counts() {
    orders.order(customer, daysAgo(10), "20.00");
    Instant end = clock.instant().plus(Duration.ofDays(30));

    buyGold(30);

    assertThat(standing())
        .satisfies(
            one -> {
              assertThat(one.tier()).isEqualTo("gold");
              assertThat(one.keptUntil()).isEqualTo(end);
              assertThat(one.next()).isNull();
            });
    clock.set(end.plusSeconds(1));
    assertThat(standing().tier()).isEqualTo("silver");
    orders.timePasses(customer, clock.instant());
    assertThat(standing().tier()).isEqualTo("silver");
    assertThat(orders.recorded(customer, "tier-changed", "$.decision.reason"))
        .containsExactly(
            "The qualifying amount 1 reaches 1, which Silver takes",
            "It was granted as the reward Kubek",
            "The days of the granted tier are over");
  }

  @Test
  void a_return_takes_the_earned_tier_and_leaves_the_granted_one() {
    OrderId order = orders.order(customer, daysAgo(10), "20.00");
    buyGold(30);

    orders.cancelled(customer, order, daysAgo(0), "20.00");

    assertThat(standing().tier()).isEqualTo("gold");
    clock.advance(Duration.ofDays(31));
    orders.timePasses(customer, clock.instant());
    assertThat(standing().tier()).isNull();
    assertThat(orders.recorded(customer, "tier-changed", "$.decision.reason"))
        .hasSize(3)
        .endsWith("The days of the granted tier are over");
  }

  @Test
  void a_cancelled_purchase_takes_it_back_unless_its_days_are_over() {
    Purchase first = buyGold(30);
    purchases.cancel(first.id(), new PurchaseCancellation("A mistake"));
    assertThat(standing().tier()).isNull();
    assertThat(loyalty.balance(customer).active()).isEqualTo(100);

    Purchase second = buyGold(1);
    clock.advance(Duration.ofDays(2));

    assertThatThrownBy(() -> purchases.cancel(second.id(), new PurchaseCancellation("Too late")))
        .isInstanceOf(Conflict.class)
        .hasMessage("The status of this purchase has ended, so that it stays");
    assertThat(loyalty.balance(customer).active()).isEqualTo(50);
  }

  @Test
  void only_tiers_of_programmes_in_force_can_be_sold() {
    assertThatThrownBy(() -> catalogue.add(CatalogueItems.status(50, name, "platinum", 30)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("must be one of the tiers silver, gold");
    assertThatThrownBy(() -> catalogue.add(CatalogueItems.status(50, "nowhere", "gold", 30)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("must be one of the programmes with tiers: ");
  }
}
