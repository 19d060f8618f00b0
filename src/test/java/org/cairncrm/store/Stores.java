package org.cairncrm.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.FileSystemUtils;

/** Embedded servers for tests: data of their own, PostgreSQL's programs shared. */
final class Stores {
  static final Path PROGRAMS = Path.of("target", "store-programs").toAbsolutePath();

  private Stores() {}

  /** Makes something of a server. */
  private interface Step {
    void of(EmbeddedServer server) throws Exception;
  }

  /** Data as a first start makes it, copied: making it anew takes a second or more each time. */
  static StoreSettings made(Path directory) throws Exception {
    return copied("store-pattern", server -> {}, directory);
  }

  /** The same with Cairn's tables, which a start then need not make. */
  static StoreSettings migrated(Path directory) throws Exception {
    return copied(
        "migrated-store-" + versionOfTables(), server -> migrate(server.address()), directory);
  }

  /** Another one after each change of a file in {@code db/}. */
  private static String versionOfTables() throws Exception {
    var checksum = new CRC32();
    try (Stream<Path> files = Files.walk(Path.of("db"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        checksum.update(Files.readAllBytes(file));
      }
    }
    return Long.toHexString(checksum.getValue());
  }

  private static void migrate(Address address) throws Exception {
    try (Connection connection = address.connect()) {
      var migration = new Migration(connection, new DefaultResourceLoader());
      migration.apply(Set.copyOf(migration.changesets()));
    }
  }

  private static synchronized StoreSettings copied(String name, Step step, Path directory)
      throws Exception {
    Path pattern = PROGRAMS.resolveSibling(name);
    try (var lock = FileChannel.open(PROGRAMS.resolveSibling(name + ".lock"), CREATE, WRITE);
        // tests run in several JVMs
        FileLock _ = lock.lock()) {
      if (!Files.exists(pattern.resolve("complete"))) {
        FileSystemUtils.deleteRecursively(pattern);
        try (EmbeddedServer server = EmbeddedServer.start(in(pattern))) {
          step.of(server);
        }
        Files.createFile(pattern.resolve("complete"));
      }
    }
    for (String part : new String[] {"postgresql", "password", "superuser-password"}) {
      copy(pattern.resolve(part), directory.resolve(part));
    }
    return in(directory);
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  static StoreSettings in(Path directory) {
    return new StoreSettings(directory, PROGRAMS, 0);
  }

  static Postmaster postmaster(Path directory) throws Exception {
    return Postmaster.notedIn(in(directory).cluster()).orElseThrow();
  }

  static void execute(Address address, String... statements) throws SQLException {
    try (Connection connection = address.connect();
        Statement run = connection.createStatement()) {
      for (String statement : statements) {
        run.execute(statement);
      }
    }
  }

  static String value(Address address, String query) throws SQLException {
    try (Connection connection = address.connect();
        Statement run = connection.createStatement();
        ResultSet rows = run.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Asks again and again until it is answered, for 15 seconds at most. */
  static String valueInTheEnd(Address address, String query) throws SQLException {
    long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (true) {
      try {
        return value(address, query);
      } catch (SQLException notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }
}
