package org.cairncrm.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.Line;
import org.cairncrm.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Signals between instances, on a line that goes silent without telling either side. */
@Tag("database")
@Tag("slow")
class SignalsTest {
  private static final CustomerId ONE = CustomerId.of("0198c0de-0000-7000-8000-000000000001");
  private static final CustomerId OTHER = CustomerId.of("0198c0de-0000-7000-8000-000000000002");

  private final String database = TestDatabase.fresh();
  private final Semaphore told = new Semaphore(0);
  private final LiveUpdates liveUpdates = new LiveUpdates();
  private Line line;
  private Signals signals;
  private Connection other;

  @BeforeEach
  void listening() throws Exception {
    line = new Line(database);
    signals =
        new Signals(
            mock(Worker.class),
            liveUpdates,
            OwnCommands.settings(true, Duration.ofSeconds(1)),
            at(line.url()),
            Clock.systemUTC());
    other = DriverManager.getConnection(database);
    execute("listen cairn");
    liveUpdates.watch(ONE, told::release);
    signals.start();
    awaitTold();
  }

  @AfterEach
  void silent() throws Exception {
    signals.stop();
    other.close();
    line.close();
  }

  @Test
  void are_heard() throws Exception {
    notifyOf(ONE);
    awaitTold();
    notifyOf(OTHER);
    assertThat(told.tryAcquire()).isFalse();
  }

  @Test
  void of_a_topic_are_heard_by_those_who_watch_it() throws Exception {
    Semaphore changed = new Semaphore(0);
    liveUpdates.watch("tasks", changed::release);
    execute("notify cairn, '" + UUID.randomUUID() + " topic:orders topic:tasks'");
    assertThat(changed.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    assertThat(changed.tryAcquire()).isFalse();
    signals.committed(Set.of(), Set.of("tasks"), Instant.MAX);
    assertThat(changed.tryAcquire()).isTrue();
  }

  @Test
  void that_were_missed_are_made_good_when_the_line_is_mended() throws Exception {
    line.swallow();
    notifyOf(ONE);
    line.mend();
    awaitTold();
    told.drainPermits();
    notifyOf(ONE);
    awaitTold();
  }

  @Test
  void that_were_swallowed_on_their_way_are_sent_again() throws Exception {
    line.swallow();
    signals.committed(Set.of(OTHER), Set.of("tasks"), Instant.MAX);
    line.mend();
    PGNotification[] heard =
        other.unwrap(PGConnection.class).getNotifications((int) Duration.ofSeconds(20).toMillis());
    assertThat(heard).hasSize(1);
    assertThat(heard[0].getParameter()).contains(" " + OTHER).contains(" topic:tasks");
  }

  @Test
  void that_nobody_can_read_are_passed_over() throws Exception {
    try (var logged = new Logged(Signals.class)) {
      execute("notify cairn, ' '");
      execute("notify cairn, 'some thing'");
      notifyOf(ONE);
      awaitTold();
      assertThat(logged.messages()).isEmpty();
    }
  }

  @Test
  void are_heard_again_after_one_who_was_told_of_them_failed() throws Exception {
    var failing = new AtomicBoolean(true);
    liveUpdates.watch(
        OTHER,
        () -> {
          if (failing.getAndSet(false)) {
            throw new IllegalStateException("on purpose");
          }
        });
    notifyOf(OTHER);
    awaitTold();
    notifyOf(ONE);
    awaitTold();
  }

  private void notifyOf(CustomerId customer) throws SQLException {
    execute("notify cairn, '" + UUID.randomUUID() + " " + customer + "'");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }

  private void awaitTold() throws InterruptedException {
    assertThat(told.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
  }

  private static JdbcConnectionDetails at(String url) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return url;
      }

      @Override
      public @Nullable String getUsername() {
        return null;
      }

      @Override
      public @Nullable String getPassword() {
        return null;
      }
    };
  }
}
