package org.cairncrm.work;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cairncrm.events.AfterCommit;
import org.cairncrm.shared.CustomerId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes the workers and watchers that wait for a commit: at once on this instance, and on the
 * others through {@code NOTIFY}. The signals use a connection of their own and carry many commits
 * at a time. If a signal is lost, a later sweep finds the work.
 */
@Component
class Signals implements AfterCommit, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final String CHANNEL = "cairn";
  private static final int MOST_CHANGES_A_SIGNAL = 150;

  /** Distinguishes topics from the ids of customers. A topic is at most as long as an id. */
  private static final String TOPIC = "topic:";

  private static final int LISTEN_MILLIS = 50;

  private final UUID instance = UUID.randomUUID();
  private final Worker worker;
  private final LiveUpdates liveUpdates;
  private final WorkSettings settings;
  private final JdbcConnectionDetails database;
  private final Clock clock;

  /** Changed customers and topics that have not been signalled to the other instances yet. */
  private final Set<Object> changed = ConcurrentHashMap.newKeySet();

  private final AtomicBoolean due = new AtomicBoolean();
  private volatile boolean running;
  private Thread thread = new Thread();

  Signals(
      Worker worker,
      LiveUpdates liveUpdates,
      WorkSettings settings,
      JdbcConnectionDetails database,
      Clock clock) {
    this.worker = worker;
    this.liveUpdates = liveUpdates;
    this.settings = settings;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void committed(Set<CustomerId> customers, Set<String> topics, Instant nextDue) {
    if (!nextDue.isAfter(clock.instant())) {
      worker.wake();
      due.set(true);
    }
    changed(customers);
    changed(topics);
  }

  private void changed(Set<?> changes) {
    if (!changes.isEmpty()) {
      liveUpdates.changed(changes);
      if (running) {
        changed.addAll(changes);
      }
    }
  }

  @Override
  public void start() {
    if (settings.background()) {
      running = true;
      thread = Thread.ofVirtual().name("signals").start(this::run);
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    boolean failing = false;
    while (running) {
      try (Connection connection =
          DriverManager.getConnection(database.getJdbcUrl(), properties())) {
        failing = false;
        exchange(connection);
      } catch (SQLException lost) {
        if (running && !failing) {
          LOG.warn("Signals between instances are interrupted: {}", lost.getMessage());
        }
        failing = true;
        pause();
      } catch (RuntimeException | Error failed) {
        // without this thread, this instance would receive no signals until a restart
        LOG.error("Signals between instances failed and begin anew", failed);
        pause();
      }
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    if (database.getUsername() != null) {
      properties.setProperty("user", database.getUsername());
    }
    if (database.getPassword() != null) {
      properties.setProperty("password", database.getPassword());
    }
    properties.setProperty(
        "socketTimeout", String.valueOf(Math.max(1, settings.silence().toSeconds())));
    return properties;
  }

  private void exchange(Connection connection) throws SQLException {
    execute(connection, "listen " + CHANNEL);
    // signals that were sent before this instance listened are lost
    worker.wake();
    liveUpdates.changed();
    PGConnection postgres = connection.unwrap(PGConnection.class);
    long heard = System.nanoTime();
    while (running) {
      if (send(connection)) {
        heard = System.nanoTime();
      } else if (System.nanoTime() - heard > settings.silence().toNanos()) {
        // a connection that only listens does not notice that it is dead
        execute(connection, "");
        heard = System.nanoTime();
      }
      PGNotification[] received = postgres.getNotifications(LISTEN_MILLIS);
      if (received != null) {
        for (PGNotification one : received) {
          receive(one.getParameter());
        }
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * @return whether there was something to send and PostgreSQL has received it
   */
  private boolean send(Connection connection) throws SQLException {
    boolean wake = due.getAndSet(false);
    if (!wake && changed.isEmpty()) {
      return false;
    }
    List<Object> some = changed.stream().limit(MOST_CHANGES_A_SIGNAL).toList();
    some.forEach(changed::remove);
    try {
      send(connection, some);
      return true;
    } catch (SQLException lost) {
      // signal them again: a duplicate does no harm, a lost signal does
      due.compareAndSet(false, wake);
      changed.addAll(some);
      throw lost;
    }
  }

  private void send(Connection connection, List<Object> some) throws SQLException {
    var payload = new StringBuilder(instance.toString());
    some.forEach(
        one -> payload.append(' ').append(one instanceof String topic ? TOPIC + topic : one));
    try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, payload.toString());
      notify.execute();
    }
  }

  private void receive(String payload) {
    String[] parts = payload.split(" ", -1);
    if (parts[0].equals(instance.toString())) {
      return;
    }
    worker.wake();
    liveUpdates.changed(Arrays.stream(parts).skip(1).flatMap(Signals::change).toList());
  }

  /** Empty for an unreadable part: any user of the database can send a signal. */
  private static Stream<Object> change(String part) {
    if (part.startsWith(TOPIC)) {
      return Stream.of(part.substring(TOPIC.length()));
    }
    try {
      return Stream.of(CustomerId.of(part));
    } catch (IllegalArgumentException unreadable) {
      return Stream.empty();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
