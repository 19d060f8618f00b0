package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.Orders;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * For random programmes and random histories, a simulation gives every customer the points and
 * vouchers that the live system gave.
 */
@CairnTest
@Tag("slow")
class ProgrammesAgreeTest {
  private static final int CUSTOMERS = 6;
  private static final int EVENTS = 24;

  @Autowired Programmes programmes;
  @Autowired ProgrammeSimulations simulations;
  @Autowired Loyalty loyalty;
  @Autowired Orders orders;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired MembershipTable memberships;
  @Autowired Worker worker;
  @Autowired TestClock clock;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void live_and_simulation_agree(long seed) {
    agree(seed);
  }

  @RepeatedTest(100)
  @Tag("long")
  void live_and_simulation_agree_often(RepetitionInfo repetition) {
    agree(1_000 + repetition.getCurrentRepetition());
  }

  private void agree(long seed) {
    Random random = new Random(seed);
    String name = "r-" + UUID.randomUUID().toString().substring(0, 8);
    String text = RandomProgramme.of(random, name);
    Documents<?> documents = programmes.documents();
    documents.publish(name, documents.create(text).revision(), null);
    Map<CustomerId, String> stories = new LinkedHashMap<>();
    try {
      for (int i = 0; i < CUSTOMERS; i++) {
        CustomerId customer = CustomerId.next();
        commands.open(customer, () -> customer);
        var purchases =
            new RandomPurchases(
                random, orders, customer, clock.instant(), at -> joinOrLeave(customer, name, at));
        purchases.happen(EVENTS);
        // what is due until now takes effect
        commands.on(customer, clock.instant(), () -> customer);
        stories.put(customer, purchases.story());
      }

      ProgrammeSimulation done = simulated(name);

      Map<CustomerId, SimulatedCustomer> simulated = customers(name, done.id());
      stories.forEach(
          (customer, story) ->
              assertThat(simulated(simulated.get(customer)))
                  .as("seed %d\n%s\n%s", seed, text, story)
                  .isEqualTo(live(customer, name)));
      assertThat(done.apart()).isZero();
      assertThat(done.draft()).isEqualTo(done.live());
    } finally {
      documents.retire(name);
    }
  }

  private void joinOrLeave(CustomerId customer, String programme, Instant at) {
    commands.on(
        customer,
        at,
        () -> {
          events.publish(
              memberships.leave(customer, programme, at)
                  ? new ProgrammeLeft(customer, programme, "Random", at)
                  : joined(customer, programme, at));
          return customer;
        });
  }

  private ProgrammeJoined joined(CustomerId customer, String programme, Instant at) {
    memberships.join(customer, programme, at);
    return new ProgrammeJoined(customer, programme, "Random", at);
  }

  private Map<CustomerId, SimulatedCustomer> customers(String programme, UUID simulation) {
    Map<CustomerId, SimulatedCustomer> all = new HashMap<>();
    String cursor = null;
    do {
      Page<SimulatedCustomer> page =
          simulations.customers(programme, simulation, false, null, new PageRequest(cursor, 200));
      page.items().forEach(one -> all.put(one.customer(), one));
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  private ProgrammeSimulation simulated(String name) {
    ProgrammeSimulation started =
        simulations.start(name, new NewProgrammeSimulation(1, LocalDate.parse("2020-01-01"), null));
    worker.sweep();
    ProgrammeSimulation done = simulations.get(name, started.id());
    assertThat(done.status()).isEqualTo(JobStatus.DONE);
    return done;
  }

  private static String simulated(@Nullable SimulatedCustomer customer) {
    return customer == null
        ? "0 points, 0 vouchers"
        : customer.points() + " points, " + customer.vouchers() + " vouchers";
  }

  private String live(CustomerId customer, String programme) {
    LoyaltyAccount account = loyalty.account(customer);
    long points =
        account.lots().stream()
            .filter(lot -> programme.equals(lot.programme()))
            .mapToLong(PointsLot::remaining)
            .sum();
    long vouchers =
        account.rewards().stream()
            .filter(reward -> programme.equals(reward.programme()))
            .filter(reward -> reward.points() == null && reward.status() != RewardStatus.REVOKED)
            .count();
    return points + " points, " + vouchers + " vouchers";
  }
}
