package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A publication counts customers, and accepts what was said of those who have gone on meanwhile.
 */
@CairnTest
class ConcernedCustomersTest {
  private static final String MAP =
      """
      journey: %s
      title: %s
      per: %s
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed, when: event.nth == 1}]
        - stage: %s
          title: Regular customer
          enter: [{on: order-placed, when: event.nth >= 2}]
      """;

  @Autowired Journeys journeys;
  @Autowired MapPublications publications;
  @Autowired Regulars regulars;
  @Autowired Worker worker;

  private final String name = "concerned-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void retire() {
    Caller.as(Actor.CAIRN, () -> journeys.maps().retire(name));
  }

  @Test
  void a_customer_with_several_runs_counts_once() {
    create(map("First", "order", "regular"));
    regulars.withThreeOrders("Several", null);

    PublicationProposal proposal = publications.proposal(name, null);
    assertThat(proposal.customers()).isEqualTo(1);
    assertThat(proposal.occupied()).hasSize(2).allMatch(stage -> stage.customers() == 1);

    publish(map("Second", "order", "regular"), PublicationPolicy.PIN, null);
    MapPublication done = publications.list(name).getFirst();
    assertThat(done.customers()).isEqualTo(1);
    assertThat(done.reached()).isEqualTo(1);
    assertThat(done.moved()).isEqualTo(1);
  }

  @Test
  void a_stage_that_its_last_customer_has_just_left_may_be_mapped() {
    create(map("First", "customer", "regular"));
    CustomerId customer = regulars.withThreeOrders("Leaves", null);
    publish(map("Second", "customer", "loyal"), PublicationPolicy.PIN, null);
    Caller.as(
        Actor.CAIRN,
        () -> journeys.move(customer, name, new NewStageMove("bought", "A mistake", null)));
    publish(map("Third", "customer", "loyal"), PublicationPolicy.MIGRATE, Map.of());

    publish(
        map("Fourth", "customer", "loyal"), PublicationPolicy.MIGRATE, Map.of("regular", "loyal"));

    assertThat(publications.list(name).getFirst().mapping()).containsEntry("regular", "loyal");
  }

  private void create(String map) {
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().create(map);
          return journeys.maps().publish(name, 1, null);
        });
  }

  private void publish(
      String map, PublicationPolicy policy, @Nullable Map<String, String> mapping) {
    Caller.as(
        Actor.CAIRN,
        () -> {
          int revision =
              journeys.maps().save(name, map, journeys.maps().draft(name).revision()).revision();
          return publications.publish(
              name, revision, new NewPublication("A change", null, policy, mapping, null, null));
        });
    while (publications.list(name).getFirst().doneAt() == null) {
      worker.sweep();
    }
  }

  private String map(String title, String per, String last) {
    return MAP.formatted(name, title, per, last);
  }
}
