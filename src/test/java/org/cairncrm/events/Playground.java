package org.cairncrm.events;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/** Reactions whose behaviour a test sets, and a table in which they leave their effects. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  Playground.Yelping.class,
  Playground.Watching.class,
  Playground.Bystander.class,
  Playground.EffectCount.class,
  PreparedStatements.class,
  Playground.Endless.class
})
class Playground {
  static final Consumer<PingReceived> NOTHING = poke -> {};

  static void fail() {
    throw new IllegalStateException("broken on purpose");
  }

  static void failFor(PingReceived poke, int n) {
    if (poke.n() == n) {
      fail();
    }
  }

  @Bean
  Pokes pokes(
      DSLContext sql, Commands commands, Events events, ParkedReactions parked, Clock clock) {
    return new Pokes(sql, commands, events, parked, clock);
  }

  /** Commands and a view of the effects. */
  static class Pokes {
    final DSLContext sql;
    final Commands commands;
    final Events events;
    final ParkedReactions parked;
    final Clock clock;

    Pokes(DSLContext sql, Commands commands, Events events, ParkedReactions parked, Clock clock) {
      this.sql = sql;
      this.commands = commands;
      this.events = events;
      this.parked = parked;
      this.clock = clock;
      sql.execute(
          "create table events.effect (customer_id uuid, who text, n int, id bigint generated"
              + " always as identity)");
    }

    CustomerId customer() {
      CustomerId id = CustomerId.next();
      commands.open(id, () -> id);
      return id;
    }

    void poke(CustomerId customer, int n) {
      commands.on(
          customer,
          clock.instant(),
          () -> {
            leave(customer, "command", n);
            events.publish(new PingReceived(customer, clock.instant(), n));
            return null;
          });
    }

    void leave(CustomerId customer, String who, int n) {
      sql.execute(
          "insert into events.effect (customer_id, who, n) values (?, ?, ?)",
          customer.value(),
          who,
          n);
    }

    List<Integer> effects(CustomerId customer, String who) {
      return sql.fetch(
              "select n from events.effect where customer_id = ? and who = ? order by id",
              customer.value(),
              who)
          .getValues(0, Integer.class);
    }

    List<String> journal(CustomerId customer) {
      return sql.fetch(
              "select name from events.journal where customer_id = ? order by seq",
              customer.value())
          .getValues(0, String.class);
    }

    List<String> parked(CustomerId customer) {
      return sql.fetch(
              "select reaction || ' ' || seq || ' ' || status from events.parked where customer_id"
                  + " = ? order by seq",
              customer.value())
          .getValues(0, String.class);
    }

    /** The first that nobody has dismissed. */
    ParkedReaction firstParked(CustomerId customer) {
      return parked.list(null, PageRequest.first(200)).items().stream()
          .filter(one -> one.customer().equals(customer) && one.status() != ParkedStatus.DISMISSED)
          .min(Comparator.comparing(ParkedReaction::seq))
          .orElseThrow();
    }

    /** What a careless reaction or command does. */
    void swallowAnError() {
      try {
        sql.execute("insert into events.effect (n) values ('no number')");
      } catch (DataAccessException caught) {
        // and goes on as if nothing had happened
      }
    }

    int marked(CustomerId customer) {
      return sql.fetchSingle(
              "select parked from events.stream where customer_id = ?", customer.value())
          .get(0, Integer.class);
    }
  }

  /** Yelps at each poke, after it did what the test says. */
  static class Yelping {
    private final Pokes pokes;
    private final Events events;
    volatile Consumer<PingReceived> before = NOTHING;
    volatile Consumer<PingReceived> after = NOTHING;

    Yelping(Pokes pokes, Events events) {
      this.pokes = pokes;
      this.events = events;
    }

    @Reaction("events.yelping")
    void on(PingReceived event) {
      before.accept(event);
      pokes.leave(event.customer(), "yelping", event.n());
      events.publish(new PongReceived(event.customer(), event.occurredAt(), event.n()));
      after.accept(event);
    }

    void mend() {
      before = NOTHING;
      after = NOTHING;
    }
  }

  /** Hears everything and remembers in which order. */
  static class Watching {
    final Queue<CustomerEvent> heard = new ConcurrentLinkedQueue<>();

    @Reaction("events.watching")
    void on(CustomerEvent event) {
      heard.add(event);
    }
  }

  /** Minds its own business, also when others fail. */
  static class Bystander {
    private final Pokes pokes;

    Bystander(Pokes pokes) {
      this.pokes = pokes;
    }

    @Reaction("events.bystander")
    void on(PingReceived event) {
      pokes.leave(event.customer(), "bystander", event.n());
    }
  }

  /** Counts the effects of every customer that a command locks. */
  static class EffectCount implements Prefetch {
    private final ObjectProvider<Commands> commands;

    EffectCount(ObjectProvider<Commands> commands) {
      this.commands = commands;
    }

    @Override
    public Query<Integer> of(CustomerId customer) {
      EffectState state = state();
      return new Query<>(
          Statement.of(
              "select count(*) from events.effect where customer_id = ?", customer.value()),
          row -> {
            row.next();
            state.counts.put(customer, row.getInt(1));
            return row.getInt(1);
          });
    }

    int counted(CustomerId customer) {
      return Objects.requireNonNull(state().counts.get(customer));
    }

    EffectState state() {
      return commands.getObject().state(EffectState.class, EffectState::new);
    }
  }

  /** The effects that a command counts, and those that it has yet to write. */
  static final class EffectState {
    private static final String WRITE =
        "insert into events.effect (customer_id, who, n) values (?, ?, ?)";

    final Map<CustomerId, Integer> counts = new HashMap<>();
    final PendingRows<Effect> effects;

    EffectState(StateStore store) {
      this.effects = store.rows(all -> all.stream().map(Effect::writing).toList());
    }

    record Effect(CustomerId customer, String who, int n) {
      Statement writing() {
        return Statement.of(WRITE, customer.value(), who, n);
      }
    }
  }

  /** Answers its own events for ever, once a test pokes with {@link #BAIT}. */
  static class Endless {
    static final int BAIT = 666;
    private final Events events;

    Endless(Events events) {
      this.events = events;
    }

    @Reaction("events.endless")
    void on(PongReceived event) {
      if (event.n() == BAIT) {
        events.publish(new PongReceived(event.customer(), event.occurredAt(), BAIT));
      }
    }
  }
}
