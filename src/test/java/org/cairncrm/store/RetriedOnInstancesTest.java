package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * PostgreSQL refuses what a reaction writes, so that it is parked for every order, and two
 * instances retry it: each time that it is due once, whichever comes first, and when it is mended
 * it takes effect once, although one of them is killed and one stands still meanwhile.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class RetriedOnInstancesTest {
  private static final List<String> INSTANCES = List.of("one", "other");
  private static final String TOKEN = "cairn_only-for-this-test";
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(3);

  /** A second retry for the same due time comes a whole pause, a second at least, too early. */
  private static final String[] REFUSED_AND_WATCHED = {
    "create schema watched",
    "create table watched.retry (instance text not null, early boolean not null)",
    """
    create function watched.note() returns trigger language plpgsql as $$ begin
      insert into watched.retry values (current_setting('application_name'),
        coalesce(old.retry_at > clock_timestamp() + interval '300 ms', false));
      return null;
    end $$
    """,
    """
    create trigger noted after update of tries or delete on events.parked
    for each row execute function watched.note()
    """,
    """
    create function watched.refuse() returns trigger language plpgsql as $$ begin
      raise exception 'no lots today';
    end $$
    """,
    """
    create trigger refused before insert on loyalty.lot
    for each row execute function watched.refuse()
    """
  };

  @TempDir Path directory;

  private final List<RunningCairn> cairns = new CopyOnWriteArrayList<>();

  @Test
  void each_parked_reaction_is_retried_once_when_it_is_due_and_takes_effect_once()
      throws Exception {
    try (ExternalServer server = ExternalServer.start(directory)) {
      for (int i = 0; i < INSTANCES.size(); i++) {
        cairns.add(started(server, i));
      }
      OrderWriters.issueToken(server.address(), TOKEN);
      List<String> customers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        customers.add(OrderWriters.customer(cairns.getFirst().port(), TOKEN, "Customer " + i));
      }
      Stores.execute(server.address(), REFUSED_AND_WATCHED);
      try (OrderWriters orderWriters = new OrderWriters("", ports(), TOKEN, customers)) {
        orderWriters.open(2);
        new Kills(orderWriters, this::said).awaitOrders();
        orderWriters.shut();
        awaitRetries(server.address(), 40);
        standStill(server.address());
        cairns.getLast().kill();
        awaitRetries(server.address(), 40, INSTANCES.getFirst());
        cairns.set(1, started(server, 1));
        awaitRetries(server.address(), 40);
        orderWriters.settle();
        assertThat(orderWriters.refusals()).isEmpty();
        Stores.execute(server.address(), "drop trigger refused on loyalty.lot");
        await(server.address(), "select count(*) = 0 from events.parked");
        for (RunningCairn cairn : cairns) {
          cairn.stop();
        }
        assertThat(Stores.value(server.address(), "select count(*) from watched.retry where early"))
            .isEqualTo("0");
        Truth.require(server.address(), orderWriters.acknowledged());
        System.out.printf(
            "%d orders, %s retries%n",
            orderWriters.acknowledged().size(),
            Stores.value(server.address(), "select count(*) from watched.retry"));
      } finally {
        for (RunningCairn cairn : cairns) {
          cairn.kill();
        }
      }
    }
  }

  /** Stops one instance where it is, for longer than a lease, while the other retries. */
  private void standStill(Address address) throws Exception {
    cairns.getFirst().pause();
    long enough = System.nanoTime() + LONGER_THAN_A_LEASE.toNanos();
    do {
      awaitRetries(address, 10, INSTANCES.getLast());
    } while (System.nanoTime() < enough);
    cairns.getFirst().resume();
  }

  private RunningCairn started(ExternalServer server, int instance) throws Exception {
    Address address = server.address();
    return RunningCairn.startOn(
        address.url() + "?ApplicationName=" + INSTANCES.get(instance),
        directory.resolve("cairn" + instance),
        "--spring.datasource.username=" + address.user(),
        "--spring.datasource.password=" + address.password(),
        "--cairn.work.sweep-every=100ms",
        "--cairn.store.longest-standstill=2s",
        "--cairn.events.first-pause=1s",
        "--cairn.events.longest-pause=1s",
        "--cairn.events.most-tries=1000000");
  }

  private List<IntSupplier> ports() {
    return IntStream.range(0, cairns.size())
        .<IntSupplier>mapToObj(i -> () -> cairns.get(i).port())
        .toList();
  }

  private void awaitRetries(Address address, int more) throws SQLException {
    for (String instance : INSTANCES) {
      awaitRetries(address, more, instance);
    }
  }

  /** Waits until that instance has retried so often again. */
  private void awaitRetries(Address address, int more, String instance) throws SQLException {
    String retries = "select count(*) from watched.retry where instance = '" + instance + "'";
    int enough = Integer.parseInt(Stores.value(address, retries)) + more;
    await(address, "select (" + retries + ") >= " + enough);
  }

  private void await(Address address, String condition) throws SQLException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Stores.value(address, condition).equals("t")) {
      assertThat(System.nanoTime()).as(() -> condition + "\n" + said()).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private String said() {
    return String.join("\n", cairns.stream().map(RunningCairn::said).toList());
  }
}
