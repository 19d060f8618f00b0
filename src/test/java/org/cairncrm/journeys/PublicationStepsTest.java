package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a step of the job of a publication leaves behind, before any timer or event comes. */
@CairnTest
class PublicationStepsTest {
  private static final String MAP =
      """
      journey: %s
      title: Coffee
      stages:
        - stage: bought
          title: Bought
          enter: [{on: order-placed, when: event.nth == 1}]
        - stage: %s
          title: Quiet
          enter: [{%s}]
      """;

  private final String name = "steps-" + UUID.randomUUID().toString().substring(0, 8);
  private final String first =
      MAP.formatted(name, "faithful", "on: order-placed, when: event.nth == 1000000");

  @Autowired Journeys journeys;
  @Autowired MapPublications publications;
  @Autowired PublicationJob job;
  @Autowired RunTable table;
  @Autowired Regulars regulars;
  @Autowired JdbcTemplate jdbc;
  @Autowired JsonMapper json;

  @AfterEach
  void take_the_map_out_of_force_for_other_tests() {
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().inForce().refresh();
          return journeys.maps().retire(name);
        });
  }

  @Test
  void customers_who_change_to_a_version_go_on_by_its_times_that_have_passed() {
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().create(first);
          return journeys.maps().publish(name, 1, null);
        });
    CustomerId customer = regulars.withThreeOrders("Quiet", null);
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys
              .maps()
              .save(name, MAP.formatted(name, "quiet", "after: P20D, from: [bought]"), 1);
          return publications.publish(
              name,
              2,
              new NewPublication(
                  "A change", null, PublicationPolicy.MIGRATE, Map.of(), null, null));
        });

    JobState first = step(2, PublicationPolicy.MIGRATE, false);
    JobStep named = job.step(first);
    var next = new JobState(first.parameters(), named.checkpoint(), named.done(), named.result());
    job.step(next);

    assertThat(stage(customer)).isEqualTo("quiet");
  }

  @Test
  void customers_are_placed_on_a_map_whose_publication_this_instance_has_not_read() {
    CustomerId customer = regulars.withThreeOrders("Placed", null);
    Caller.as(Actor.CAIRN, () -> journeys.maps().create(first));
    publishedElsewhere();

    // one after another: other tests have customers too
    JobState next = step(1, null, true);
    JobStep done = job.step(next);
    while (done.checkpoint() != null) {
      next = new JobState(next.parameters(), done.checkpoint(), done.done(), done.result());
      done = job.step(next);
    }

    assertThat(stage(customer)).isEqualTo("bought");
  }

  @Test
  void a_step_that_is_repeated_after_a_crash_counts_nobody_twice_and_nobody_less() {
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys.maps().create(this.first);
          return journeys.maps().publish(name, 1, null);
        });
    regulars.withThreeOrders("One", null);
    regulars.withThreeOrders("Two", null);
    Caller.as(
        Actor.CAIRN,
        () -> {
          journeys
              .maps()
              .save(name, MAP.formatted(name, "quiet", "after: P20D, from: [bought]"), 1);
          return publications.publish(
              name,
              2,
              new NewPublication(
                  "A change", null, PublicationPolicy.MIGRATE, Map.of(), null, null));
        });
    JobState first = step(2, PublicationPolicy.MIGRATE, false);
    JobStep named = job.step(first);
    var next = new JobState(first.parameters(), named.checkpoint(), named.done(), named.result());

    job.step(next);
    JobStep again = job.step(next);

    assertThat(named.done()).isZero();
    assertThat(again.done()).isEqualTo(2);
    assertThat(again.checkpoint()).isNull();
    MapPublication done = publications.list(name).getFirst();
    assertThat(done.moved()).isEqualTo(2);
    assertThat(done.reached()).isEqualTo(2);
  }

  private String stage(CustomerId customer) {
    return table.whole(customer, name).getFirst().stage();
  }

  private JobState step(int version, @Nullable PublicationPolicy policy, boolean replay) {
    var order =
        new PublicationOrder(
            name, version, policy, Map.of(), null, replay, Actor.CAIRN, null, TestClock.START, 1);
    return new JobState(json.writeValueAsString(order), null, 0, null);
  }

  /** As another instance does it. */
  private void publishedElsewhere() {
    jdbc.update(
        """
        insert into journeys.document_version (kind, name, version, title, text, author, published_at)
        select kind, name, 1, title, text, changed_by, changed_at from journeys.document
        where kind = 'journey-map' and name = ?
        """,
        name);
    jdbc.update(
        "update journeys.document set live = 1 where kind = 'journey-map' and name = ?", name);
    jdbc.update(
        """
        insert into journeys.publication (journey, version, mapping, replayed, customers)
        values (?, 1, '{}', true, 0)
        """,
        name);
  }
}
