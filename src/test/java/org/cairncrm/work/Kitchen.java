package org.cairncrm.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A timer and a delivery whose behaviour a test sets, and customers for whom they are set. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Kitchen.Egg.class, Kitchen.Letter.class})
class Kitchen {
  @Bean
  Cooks cooks(Work work, Commands commands, Events events, DSLContext sql, TestClock clock) {
    return new Cooks(work, commands, events, sql, clock);
  }

  /** A timer that does what the test says and rings. */
  static class Egg implements Timer {
    private final Events events;
    volatile Consumer<String> before = key -> {};

    Egg(Events events) {
      this.events = events;
    }

    @Override
    public String kind() {
      return "test.egg";
    }

    @Override
    public void due(CustomerId customer, String key, Instant dueAt) {
      events.publish(new Rang(customer, dueAt, key));
      before.accept(key);
    }

    void mend() {
      before = key -> {};
    }
  }

  /** A delivery that does what the test says. */
  static class Letter implements Delivery {
    private final Events events;
    private final TestClock clock;
    final Queue<String> sent = new ConcurrentLinkedQueue<>();
    volatile boolean broken;
    volatile Runnable meanwhile = () -> {};

    Letter(Events events, TestClock clock) {
      this.events = events;
      this.clock = clock;
    }

    @Override
    public String kind() {
      return "test.letter";
    }

    @Override
    public Runnable deliver(CustomerId customer, String key) {
      if (broken) {
        throw new IllegalStateException("The post is on strike");
      }
      sent.add(key);
      meanwhile.run();
      return () -> events.publish(new Rang(customer, clock.instant(), "delivered " + key));
    }

    @Override
    public void givenUp(CustomerId customer, String key, String error) {
      events.publish(new Rang(customer, clock.instant(), "given up " + key));
    }

    void mend() {
      broken = false;
      meanwhile = () -> {};
      sent.clear();
    }
  }

  /** Commands, and a view of what came of them. */
  record Cooks(Work work, Commands commands, Events events, DSLContext sql, TestClock clock) {
    CustomerId customer() {
      CustomerId fresh = CustomerId.next();
      return commands.open(fresh, () -> fresh);
    }

    void at(CustomerId customer, Instant occurredAt, Runnable does) {
      commands.on(
          customer,
          occurredAt,
          () -> {
            does.run();
            return null;
          });
    }

    void called(CustomerId customer, Instant at) {
      at(customer, at, () -> events.publish(new Called(customer, at)));
    }

    void schedule(CustomerId customer, String egg, Duration in) {
      Instant now = clock.instant();
      at(customer, now, () -> work.schedule(customer, "test.egg", egg, now.plus(in)));
    }

    void deliver(CustomerId customer, String letter) {
      Instant now = clock.instant();
      at(customer, now, () -> work.schedule(customer, "test.letter", letter, now));
    }

    List<String> journal(CustomerId customer) {
      return sql.fetch(
              "select name from events.journal where customer_id = ? order by seq",
              customer.value())
          .getValues(0, String.class);
    }

    List<String> rung(CustomerId customer) {
      return sql.fetch(
              "select data->>'key' from events.journal where customer_id = ? and name ="
                  + " 'test-rang' order by seq",
              customer.value())
          .getValues(0, String.class);
    }

    int open(CustomerId customer) {
      return sql.fetchSingle(
              "select count(*) from work.due where customer_id = ?", customer.value())
          .get(0, Integer.class);
    }
  }
}
