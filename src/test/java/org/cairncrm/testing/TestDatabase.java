package org.cairncrm.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL for all tests of a run, and a database of its own for whoever asks: a copy of one
 * that was migrated once. An external server is taken instead when {@code cairn.test.url} names it,
 * such as {@code jdbc:postgresql://localhost:5432/postgres?user=postgres&password=…}.
 */
public final class TestDatabase {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "cairn_template_" + ProcessHandle.current().pid();

  /** The search index needs it, as in the embedded store. */
  private static final String LETTERS =
      System.getProperty("os.name").equals("Linux") ? "C.UTF-8" : "en_US.UTF-8";

  private static final String SERVER = start();

  private TestDatabase() {}

  /** The JDBC address of a fresh, migrated database, sign-in included. */
  public static synchronized String fresh() {
    String name = "cairn_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    execute(SERVER, "create database " + name + " template " + TEMPLATE);
    return address(name);
  }

  /** The JDBC address of a fresh, empty database. */
  public static synchronized String empty() {
    String name = "cairn_empty_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    execute(SERVER, "create database " + name);
    return address(name);
  }

  /**
   * The JDBC address of a fresh, empty database as an installation has it: its owner is an ordinary
   * user, not a superuser.
   */
  public static synchronized String ofAnOrdinaryUser() {
    String name = "cairn_owned_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    execute(SERVER, "create role " + name + " login password 'cairn'");
    execute(SERVER, "create database " + name + " owner " + name);
    String address = address(name);
    return address.substring(0, (address + "?").indexOf('?')) + "?user=" + name + "&password=cairn";
  }

  private static String start() {
    try {
      String external = System.getProperty("cairn.test.url", "");
      String server = external.isEmpty() ? embedded() : external;
      execute(server, "create database " + TEMPLATE);
      migrate(address(server, TEMPLATE));
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Stops after all applications have: what they write at their end must not wait for it. */
  private static String embedded() throws IOException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "300")
            .setServerConfig("shared_buffers", "64MB")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("lc-ctype", LETTERS)
            .setRegisterShutdownHook(false)
            .start();
    SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  private static void stop(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void migrate(String url) {
    try (Connection connection = DriverManager.getConnection(url)) {
      Scope.child(
          Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
          () -> {
            var database =
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase =
                new Liquibase("db/changelog.yaml", new ClassLoaderResourceAccessor(), database)) {
              liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
              liquibase.update("");
            }
          });
    } catch (Exception failed) {
      throw new IllegalStateException("The test database could not be migrated", failed);
    }
  }

  private static String address(String database) {
    return address(SERVER, database);
  }

  private static String address(String server, String database) {
    URI uri = URI.create(server.substring("jdbc:".length()));
    return "jdbc:postgresql://"
        + uri.getAuthority()
        + "/"
        + database
        + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
  }

  private static void execute(String url, String statement) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement run = connection.createStatement()) {
      run.execute(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException(statement, failed);
    }
  }
}
