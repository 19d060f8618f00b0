package org.cairncrm.events;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/** What an attempt at a command works with, without a database and without Spring. */
class Attempts {
  final StreamTable streams = mock(StreamTable.class);
  final ParkedTable parked = mock(ParkedTable.class);
  final Timers timers = mock(Timers.class);
  final Transaction transaction = mock(Transaction.class);
  final TestClock clock = new TestClock();
  Consumer<CustomerEvent> reactions = event -> {};
  Actor actor = Actor.CAIRN;
  private final Map<CustomerId, Stream> known = new HashMap<>();

  Attempts() {
    when(streams.ask(anyList())).thenAnswer(asked -> locked(asked.getArgument(0)));
  }

  CommandEnvironment environment(EventSettings settings) {
    EventTypes types = mock(EventTypes.class);
    when(types.of(PingReceived.class))
        .thenReturn(new EventType(PingReceived.class, "test-poked", "events"));
    when(types.of(PongReceived.class))
        .thenReturn(new EventType(PongReceived.class, "test-yelped", "events"));
    when(parked.reactions(any())).thenAnswer(asked -> new HashSet<String>());
    when(timers.fire(any(), any())).thenReturn(Instant.MAX);
    var beans = new StaticListableBeanFactory();
    beans.addBean("timers", timers);
    beans.addBean("actor", (CurrentActor) () -> actor);
    ApplicationEventPublisher publisher = event -> reactions.accept((CustomerEvent) event);
    return new CommandEnvironment(
        streams,
        parked,
        types,
        publisher,
        beans.getBeanProvider(Timers.class),
        beans.getBeanProvider(CurrentActor.class),
        settings,
        clock);
  }

  /** An attempt in which these reactions have a savepoint. */
  CommandAttempt attempt(String... guarded) {
    var settings =
        new EventSettings(
            10,
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10));
    return new CommandAttempt(environment(settings), transaction, Set.of(guarded));
  }

  /** Rows that were kept back are written here, and by no statement. */
  static <R> Function<List<R>, List<Statement>> to(Consumer<List<R>> written) {
    return rows -> {
      written.accept(rows);
      return List.of();
    };
  }

  /** A customer in the database, with this many events and a next due time. */
  CustomerId customer(long seq, int parkedReactions, Instant nextDue) {
    CustomerId customer = CustomerId.next();
    var stream = new Stream(customer, seq, TestClock.START, parkedReactions, nextDue, Instant.MIN);
    known.put(customer, stream);
    return customer;
  }

  /** Each lock is answered; nothing else is asked here. */
  private List<Stream> locked(List<Query<?>> queries) {
    UUID customer = (UUID) queries.getFirst().statement().values().getFirst();
    return Collections.singletonList(known.get(new CustomerId(customer)));
  }
}
