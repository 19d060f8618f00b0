package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.cairncrm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The database's clock jumps by a day under eight writers. A jump that is taken back is as if it
 * had not been: nothing is recorded, due or deleted at a time that never was. One that lasts is
 * followed, and when it is taken back after all, nothing waits for a day.
 */
@Tag("kill")
@Execution(ExecutionMode.CONCURRENT)
class JumpingClockTest {
  private static final int WRITERS = 8;
  private static final String TOKEN = "cairn_only-for-this-test";

  @TempDir Path directory;
  private final String url = TestDatabase.fresh();
  private final Address database = new Address(url, null, null);
  private final List<String> customers = new ArrayList<>();
  private @Nullable RunningCairn cairn;

  @BeforeEach
  void a_clock_that_can_be_set() throws Exception {
    String name = Stores.value(database, "select current_database()");
    Stores.execute(
        database,
        "create table public.jump (by interval not null)",
        "insert into public.jump values ('0')",
        """
        create function public.clock_timestamp() returns timestamptz language sql as
        'select pg_catalog.clock_timestamp() + (select by from public.jump)'
        """,
        // before its own, which are found first unless they are named
        "alter database " + name + " set search_path = public, pg_catalog");
  }

  @AfterEach
  void leave_nothing_running() throws Exception {
    if (cairn != null) {
      cairn.kill();
    }
  }

  @Test
  void a_jump_that_is_taken_back_is_as_if_it_had_not_been() throws Exception {
    taken_back(1);
  }

  @Test
  @Tag("long")
  void twenty_jumps_that_are_taken_back() throws Exception {
    taken_back(20);
  }

  private void taken_back(int rounds) throws Exception {
    try (OrderWriters orderWriters = shop()) {
      Stores.execute(
          database,
          """
          insert into access.idempotency_key (actor, key, request_hash, status, created_at)
          values ('system:cairn', 'of-yesterday', '\\x00', 201, now() - interval '30 hours')
          """);
      Kills kills = new Kills(orderWriters, this::said);
      for (int round = 0; round < rounds; round++) {
        for (String jump : List.of("1 day", "-1 day")) {
          jump(jump, "jumped by PT", kills);
        }
        jump("0", "back where it should be", kills);
      }
      end(orderWriters);
      assertThat(
              Stores.value(
                  database,
                  """
                  select count(*) from events.journal
                  where abs(extract(epoch from recorded_at - now())) > 3600
                  """))
          .isEqualTo("0");
      assertThat(
              Stores.value(
                  database,
                  "select count(*) from access.idempotency_key where key = 'of-yesterday'"))
          .isEqualTo("1");
    }
  }

  @Test
  void after_a_jump_that_lasted_nothing_waits_for_a_day() throws Exception {
    lasted(1);
  }

  @Test
  @Tag("long")
  void after_twenty_jumps_that_lasted_nothing_waits_for_a_day() throws Exception {
    lasted(20);
  }

  private void lasted(int rounds) throws Exception {
    try (OrderWriters orderWriters = shop("--cairn.clock.believed-after=300ms")) {
      Kills kills = new Kills(orderWriters, this::said);
      for (int round = 0; round < rounds; round++) {
        jump("1 day", "so it is followed", kills);
        // of an instance that died at it
        Stores.execute(
            database,
            """
            insert into work.job (job_id, kind, parameters, status, requested_by, requested_at, lease, lease_until)
            values (gen_random_uuid(), 'loyalty.books', '{}', 'RUNNING', 'system:cairn', now(),
              gen_random_uuid(), clock_timestamp() + interval '2 seconds')
            """);
        jump("0", "so it is followed", kills);
        await(
            () ->
                Stores.value(database, "select count(*) from work.job where status <> 'DONE'")
                    .equals("0"));
      }
      assertThat(
              Stores.value(
                  database,
                  "select count(*) > 0 from events.journal where recorded_at > now() + interval '23"
                      + " hours'"))
          .as("it was followed")
          .isEqualTo("t");
      end(orderWriters);
    }
  }

  /** Sets the clock and waits until Cairn has said so, and has taken some orders since. */
  private void jump(String by, String said, Kills kills) throws Exception {
    int before = count(said);
    Stores.execute(database, "update public.jump set by = '" + by + "'");
    await(() -> count(said) > before);
    kills.awaitOrders(20);
  }

  private int count(String said) {
    return said().split(said, -1).length;
  }

  private OrderWriters shop(String... arguments) throws Exception {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--cairn.clock.read-every=100ms",
                "--cairn.work.sweep-every=200ms",
                "--cairn.work.lease=2s"));
    all.addAll(List.of(arguments));
    cairn = RunningCairn.startOn(url, directory, all.toArray(String[]::new));
    OrderWriters.issueToken(database, TOKEN);
    Stores.execute(database, "update access.token set expires_at = now() + interval '9 days'");
    for (int i = 0; i < WRITERS / 2; i++) {
      customers.add(OrderWriters.customer(cairn.port(), TOKEN, "Customer " + i));
    }
    OrderWriters orderWriters = new OrderWriters(cairn::port, TOKEN, customers);
    orderWriters.open(WRITERS);
    return orderWriters;
  }

  private void end(OrderWriters orderWriters) throws Exception {
    orderWriters.shut();
    orderWriters.settle();
    assertThat(orderWriters.refusals()).isEmpty();
    assertThat(orderWriters.answers()).allMatch(OrderWriters.Answer::accepted);
    Truth.require(database, orderWriters.acknowledged());
    System.out.println(orderWriters.acknowledged().size() + " orders acknowledged");
  }

  private void await(Callable<Boolean> reached) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!reached.call()) {
      assertThat(System.nanoTime()).as(this::said).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private String said() {
    return cairn == null ? "" : cairn.said();
  }
}
