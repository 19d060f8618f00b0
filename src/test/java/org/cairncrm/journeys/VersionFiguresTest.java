package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.cairncrm.customers.Customers;
import org.cairncrm.customers.NewCustomer;
import org.cairncrm.orders.NewOrder;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures of two versions of a journey beside each other. */
@CairnTest
class VersionFiguresTest {
  private static final Instant NOW = TestClock.START;

  private static final String MAP =
      """
      journey: %s
      title: Versions
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed, when: event.nth == 1}]
        - stage: again
          title: Again
          enter: [{on: order-placed, when: event.nth >= 2}]
      """;

  private final String journey = "versions-" + CustomerId.next();

  @Autowired Journeys journeys;
  @Autowired Customers customers;
  @Autowired Orders orders;
  @Autowired DSLContext sql;

  private PublishedMaps maps;

  @BeforeEach
  void the_map_is_published() {
    maps = new PublishedMaps(journeys);
    maps.publish(MAP.formatted(journey));
  }

  @AfterEach
  void the_map_is_retired() {
    maps.close();
  }

  private CustomerId ordered(int... daysAgo) {
    CustomerId customer = customers.register(NewCustomer.named("Marta")).value().id();
    for (int days : daysAgo) {
      orders.place(
          new NewOrder(
              customer,
              null,
              null,
              null,
              Channel.WEB,
              NOW.minus(Duration.ofDays(days)),
              Currency.getInstance("EUR"),
              List.of(new NewOrder.Line("M1", "Mug", 1, new BigDecimal("20.00"))),
              null));
    }
    return customer;
  }

  @Test
  void runs_are_counted_with_the_version_that_they_follow() {
    ordered(9, 5);
    ordered(9);
    var documents = journeys.maps();
    var draft =
        documents.save(
            journey,
            MAP.formatted(journey).replace("title: Bought", "title: First order"),
            documents.draft(journey).revision());
    documents.publish(journey, draft.revision(), null);
    CustomerId later = ordered(2, 1);
    // however the publication bound the runs that were under way, this customer follows version 2
    sql.execute(
        "update journeys.progress set version = case when customer_id = ? then 2 else 1 end where"
            + " journey = ?",
        later.value(),
        journey);

    List<VersionFigures> versions = journeys.versions(journey, "30d");

    assertThat(versions).extracting(VersionFigures::version).containsExactly(2, 1);
    assertThat(versions).extracting(VersionFigures::live).containsExactly(true, false);
    StageTraffic newer = versions.getFirst().stages().getFirst();
    StageTraffic older = versions.getLast().stages().getFirst();
    assertThat(newer.conversion()).isEqualTo(1.0);
    assertThat(newer.dwellHalf()).isEqualTo(1.0);
    assertThat(older.conversion()).isEqualTo(0.5);
    assertThat(older.dwellHalf()).isEqualTo(4.0);
  }
}
