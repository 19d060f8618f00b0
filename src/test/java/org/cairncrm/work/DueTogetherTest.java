package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.events.Events;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Reaction;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Several rows that one command leaves, and what each of them follows from. */
@CairnTest
@Import({DueTogetherTest.Plan.class, DueTogetherTest.Bell.class, DueTogetherTest.Post.class})
@Tag("slow")
class DueTogetherTest {
  @Autowired Work work;
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired Journal journal;
  @Autowired DueTimers timers;
  @Autowired Deliveries deliveries;
  @Autowired DSLContext sql;
  @Autowired TestClock clock;

  CustomerId customer = CustomerId.next();

  /** A fact for which a reaction sets a timer and sends a letter. */
  @EventName("test-planned")
  record Planned(CustomerId customer, Instant occurredAt) implements CustomerEvent {}

  /** Tells that a timer fired or a letter left. */
  @EventName("test-happened")
  record Happened(CustomerId customer, Instant occurredAt, String what) implements CustomerEvent {}

  /** Sets a timer and sends a letter. */
  static class Plan {
    private final Work work;

    Plan(Work work) {
      this.work = work;
    }

    @Reaction("work.plan")
    void on(Planned event) {
      work.schedule(event.customer(), "test.bell", "ring", event.occurredAt().plusSeconds(60));
      work.schedule(event.customer(), "test.post", "letter", event.occurredAt());
    }
  }

  /** A timer. */
  static class Bell implements Timer {
    private final Events events;

    Bell(Events events) {
      this.events = events;
    }

    @Override
    public String kind() {
      return "test.bell";
    }

    @Override
    public void due(CustomerId customer, String key, Instant dueAt) {
      events.publish(new Happened(customer, dueAt, key));
    }
  }

  /** A delivery. */
  static class Post implements Delivery {
    private final Events events;
    private final TestClock clock;

    Post(Events events, TestClock clock) {
      this.events = events;
      this.clock = clock;
    }

    @Override
    public String kind() {
      return "test.post";
    }

    @Override
    public Runnable deliver(CustomerId customer, String key) {
      return () -> events.publish(new Happened(customer, clock.instant(), key));
    }

    @Override
    public void givenUp(CustomerId customer, String key, String error) {
      events.publish(new Happened(customer, clock.instant(), "given up " + key));
    }
  }

  @BeforeEach
  void a_customer() {
    customer = CustomerId.next();
    commands.open(customer, () -> customer);
  }

  @Test
  void are_all_kept_each_under_its_own_key() {
    Instant at = clock.instant();
    command(
        () -> {
          work.schedule(customer, "test.bell", "one", at.plusSeconds(10));
          work.schedule(customer, "test.bell", "two", at.plusSeconds(20));
          work.schedule(customer, "test.post", "one", at.plusSeconds(30));
        });
    assertThat(rows()).containsExactly("test.bell one", "test.bell two", "test.post one");

    command(
        () -> {
          work.cancel(customer, "test.bell", "one");
          work.cancel(customer, "test.post", "one");
        });
    assertThat(rows()).containsExactly("test.bell two");
  }

  @Test
  void count_by_the_last_change_to_each() {
    Instant at = clock.instant();
    command(
        () -> {
          work.schedule(customer, "test.bell", "one", at.plusSeconds(10));
          work.schedule(customer, "test.bell", "two", at.plusSeconds(20));
          work.cancel(customer, "test.bell", "one");
          work.cancel(customer, "test.bell", "two");
          work.schedule(customer, "test.bell", "two", at.plusSeconds(30));
        });

    assertThat(rows()).containsExactly("test.bell two");
    clock.advance(Duration.ofSeconds(29));
    timers.sweep();
    assertThat(rows()).containsExactly("test.bell two");
    clock.advance(Duration.ofSeconds(1));
    timers.sweep();
    assertThat(rows()).isEmpty();
  }

  @Test
  void of_a_timer_follow_from_what_set_it_and_are_told_apart() {
    command(() -> events.publish(new Planned(customer, clock.instant())));
    clock.advance(Duration.ofSeconds(60));
    timers.sweep();

    Recorded rang = happened("ring");
    assertThat(rang.causeSeq()).isEqualTo(1);
    assertThat(rang.cause()).isEqualTo(planned().id());
    assertThat(rang.root()).isEqualTo(rang.seq());
  }

  @Test
  void of_a_delivery_are_told_beneath_what_it_was_sent_for() {
    command(() -> events.publish(new Planned(customer, clock.instant())));
    deliveries.sweep();

    Recorded left = happened("letter");
    assertThat(left.causeSeq()).isEqualTo(1);
    assertThat(left.cause()).isEqualTo(planned().id());
    assertThat(left.root()).isEqualTo(1);
  }

  private void command(Runnable change) {
    commands.on(
        customer,
        clock.instant(),
        () -> {
          change.run();
          return null;
        });
  }

  private List<String> rows() {
    return sql.fetch(
            "select kind || ' ' || key from work.due where customer_id = ? order by 1",
            customer.value())
        .getValues(0, String.class);
  }

  private Recorded planned() {
    return recorded().getLast();
  }

  private Recorded happened(String what) {
    return recorded().stream()
        .filter(one -> one.data().contains("\"" + what + "\""))
        .findFirst()
        .orElseThrow();
  }

  /** Newest first. */
  private List<Recorded> recorded() {
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(9)).items();
  }
}
