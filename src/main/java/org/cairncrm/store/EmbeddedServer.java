package org.cairncrm.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that comes with Cairn: durable, reachable on the loopback address only, and
 * stopped on close.
 */
final class EmbeddedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final long LOG_LIMIT = 10_000_000;

  private final DirectoryLock lock;
  private final Cluster cluster;
  private final Watchdog watchdog;
  private final Address address;

  private EmbeddedServer(DirectoryLock lock, Cluster cluster, Postmaster server, String password) {
    this.lock = lock;
    this.cluster = cluster;
    this.watchdog = new Watchdog(cluster, server);
    this.address = Address.embedded(server.port(), password);
  }

  /**
   * Starts the server on the data in a directory, which is created if it does not exist.
   *
   * @throws StoreRefused when another process uses the directory, or the data cannot be opened
   */
  static EmbeddedServer start(StoreSettings settings) {
    Path directory = settings.directory();
    try {
      OwnerOnly.createDirectories(directory);
      DirectoryLock lock = DirectoryLock.take(directory);
      try {
        return start(settings, lock);
      } catch (IOException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw unusable(directory, failed);
    }
  }

  /** The address of the server of a Cairn that is running on this data. */
  static Optional<Address> running(StoreSettings settings) {
    Path directory = settings.directory();
    try {
      if (!Password.APPLICATION.exists(directory) || !DirectoryLock.held(directory)) {
        return Optional.empty();
      }
      String password = Password.APPLICATION.read(directory);
      return Postmaster.notedIn(settings.cluster())
          .filter(Postmaster::alive)
          .map(server -> Address.embedded(server.port(), password));
    } catch (IOException failed) {
      throw unusable(directory, failed);
    }
  }

  private static StoreRefused unusable(Path directory, IOException failed) {
    return new StoreRefused(
        "The data in %s cannot be opened: %s".formatted(directory, failed),
        "Cairn needs to read and write there; another place: --cairn.store.directory=…",
        failed);
  }

  private static EmbeddedServer start(StoreSettings settings, DirectoryLock lock)
      throws IOException {
    Path directory = settings.directory();
    OwnerOnly.createDirectories(settings.programs());
    Path log = directory.resolve("postgresql.log");
    Programs programs = ProgramArchive.into(settings.programs());
    Cluster cluster = new Cluster(programs, settings.cluster(), log);
    if (cluster.exists()) {
      cluster.requireVersion();
      cluster.stopOrphan();
    }
    // only now: until here, a Cairn on this data, or a server that it left behind, may run the
    // others
    if (settings.programsAreItsOwn()) {
      ProgramArchive.removeOthers(programs, settings.programs());
    }
    roll(log);
    String password = password(directory, cluster);
    Postmaster server =
        cluster.start(settings.port() == 0 ? FreePorts.some() : List.of(settings.port()));
    LOG.info("PostgreSQL is up on 127.0.0.1:{}, its data in {}", server.port(), directory);
    return new EmbeddedServer(lock, cluster, server, password);
  }

  /**
   * The password of the application's role. A role whose password file is missing gets a new
   * password. Such a file was lost, or is the superuser's in data of earlier versions, in which
   * both roles had the same password.
   */
  private static String password(Path directory, Cluster cluster) throws IOException {
    if (!cluster.exists()) {
      String password = Password.random();
      Password.APPLICATION.keep(password, directory);
      Password.SUPERUSER.keep(Password.random(), directory);
      cluster.create(Password.SUPERUSER.file(directory), password);
      return password;
    }
    for (Password missing : Password.values()) {
      if (!missing.exists(directory)) {
        String password = Password.random();
        cluster.changePassword(missing.role(), password);
        missing.keep(password, directory);
        LOG.warn(
            "PostgreSQL's role {} has a new password: there was no {}",
            missing.role(),
            missing.file(directory));
      }
    }
    return Password.APPLICATION.read(directory);
  }

  private static void roll(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Path older = log.resolveSibling(log.getFileName() + ".1");
      Files.deleteIfExists(older);
      Files.move(log, older);
    }
  }

  Address address() {
    return address;
  }

  /** Stops the server and releases its data. */
  @Override
  public void close() throws IOException {
    watchdog.close();
    cluster.stop();
    lock.close();
  }
}
