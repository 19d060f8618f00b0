package org.cairncrm.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL that is nobody's own: durable, behind a password, and started again by the test
 * alone. Cairn gets it as {@code spring.datasource.url}.
 */
final class ExternalServer implements AutoCloseable {
  private final Path data;
  private final Cluster cluster;
  private final String password;
  private Postmaster postmaster;

  private ExternalServer(Path data, Cluster cluster, String password, Postmaster postmaster) {
    this.data = data;
    this.cluster = cluster;
    this.password = password;
    this.postmaster = postmaster;
  }

  /** Makes its data in a directory, with Cairn's tables, and starts it. */
  static ExternalServer start(Path directory) throws Exception {
    Files.createDirectories(directory);
    Path data = Stores.migrated(directory).cluster();
    Cluster cluster =
        new Cluster(
            ProgramArchive.into(Stores.PROGRAMS), data, directory.resolve("postgresql.log"));
    return new ExternalServer(
        data, cluster, Password.APPLICATION.read(directory), cluster.start(FreePorts.some()));
  }

  Address address() {
    return Address.embedded(postmaster.port(), password);
  }

  /** What makes a Cairn use it. */
  String[] arguments() {
    return new String[] {
      "--spring.datasource.url=" + address().url(),
      "--spring.datasource.username=cairn",
      "--spring.datasource.password=" + password
    };
  }

  boolean alive() {
    return postmaster.alive();
  }

  /** Moves its write-ahead log elsewhere, as is done to have it on a disk of its own. */
  void keepLogIn(Path place) throws IOException {
    cluster.stop();
    Path log = data.resolve("pg_wal");
    FileSystemUtils.copyRecursively(log, place);
    FileSystemUtils.deleteRecursively(log);
    Files.createSymbolicLink(log, place);
    startAgain();
  }

  /** As {@code kill -9} of its main process does. */
  void kill() {
    ProcessHandle.of(postmaster.pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** As {@code kill -9} of one connection's process does: the server recovers by itself. */
  void killConnection() throws Exception {
    String pid =
        Stores.valueInTheEnd(
            address(),
            """
            select pid from pg_stat_activity
            where usename = 'cairn' and pid <> pg_backend_pid() order by state_change desc limit 1
            """);
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Starts it where it was; a process that the dead one left may take a moment to leave. */
  void startAgain() throws IOException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      try {
        postmaster = cluster.start(List.of(postmaster.port()));
        return;
      } catch (StoreRefused notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  @Override
  public void close() {
    if (postmaster.alive()) {
      cluster.stop();
    }
  }
}
