package org.cairncrm.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Creates, starts and stops a PostgreSQL data directory. */
final class Cluster {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

  /**
   * The settings that durability and the safety of the data depend on. They are passed on the
   * command line, so that no configuration file overrides them. Statements and key values do not
   * appear in the log.
   */
  private static final List<String> SETTINGS =
      List.of(
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "log_checkpoints=off",
          "log_min_messages=log",
          "log_min_error_statement=panic",
          "log_error_verbosity=terse");

  private static final String PORT_TAKEN = "could not create any TCP/IP sockets";

  private final Programs programs;
  private final Path data;
  private final Path log;

  Cluster(Programs programs, Path data, Path log) {
    this.programs = programs;
    this.data = data;
    this.log = log;
  }

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /**
   * Rejects data that another major version of PostgreSQL wrote, before anything touches it.
   *
   * @throws StoreRefused when another major version wrote the data
   */
  void requireVersion() throws IOException {
    String written = Files.readString(data.resolve("PG_VERSION")).strip();
    int ours = programs.major();
    if (!written.equals(String.valueOf(ours))) {
      throw new StoreRefused(
          "The data in %s was written by PostgreSQL %s, and this Cairn brings PostgreSQL %d; nothing was touched."
              .formatted(data, written, ours),
          "Move it with a backup: docs/operations.md, \"Another major version of PostgreSQL\".");
    }
  }

  /**
   * Creates the cluster with its role and database, completely or not at all.
   *
   * @param superuserPassword the file with the superuser's password
   * @param password the password of the application's role
   */
  void create(Path superuserPassword, String password) throws IOException {
    Path fresh = data.resolveSibling(data.getFileName() + ".new");
    String roleAndDatabase =
        """
        create role cairn login password '%s';
        create database cairn owner cairn;
        """
            .formatted(password);
    if (CharacterTypes.candidates(System.getProperty("os.name")).stream()
        .noneMatch(
            type ->
                initialise(fresh, superuserPassword, type).ok()
                    && unsynced(fresh, CharacterTypes.PROBE + roleAndDatabase).ok())) {
      LOG.warn("This system has no locale in UTF-8 that PostgreSQL can use");
      require(
          initialise(fresh, superuserPassword, CharacterTypes.ASCII_ONLY),
          "PostgreSQL's data could not be made");
      require(unsynced(fresh, roleAndDatabase), "PostgreSQL's data could not be prepared");
    }
    require(
        programs.run("initdb", "", "--sync-only", "--pgdata=" + fresh),
        "PostgreSQL's data could not be written to the disk");
    OwnerOnly.moveDurably(fresh, data);
  }

  /** Sets a new password for a role, without the old one. */
  void changePassword(String role, String password) {
    require(
        single(data, "alter role %s password '%s';\n".formatted(role, password)),
        "PostgreSQL's data could not be prepared");
  }

  private Programs.Outcome initialise(Path fresh, Path superuserPassword, String characterType) {
    try {
      FileSystemUtils.deleteRecursively(fresh);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return programs.run(
        "initdb",
        "",
        "--pgdata=" + fresh,
        "--username=postgres",
        "--pwfile=" + superuserPassword,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--lc-ctype=" + characterType,
        // all files are synced together, before the directory gets its final name
        "--no-sync");
  }

  private Programs.Outcome unsynced(Path fresh, String statements) {
    return single(fresh, statements, "-c", "fsync=off");
  }

  private Programs.Outcome single(Path cluster, String statements, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_checkpoints=off"));
    arguments.addAll(List.of(options));
    arguments.add("postgres");
    return programs.run("postgres", statements, arguments.toArray(String[]::new));
  }

  /** Stops a server that was left running on this data, and removes the PID file of a dead one. */
  void stopOrphan() throws IOException {
    Optional<Postmaster> noted = Postmaster.notedIn(data);
    if (noted.isPresent() && noted.get().alive()) {
      LOG.info("Stopping a PostgreSQL that was left behind (process {})", noted.get().pid());
      stop();
    } else {
      // PostgreSQL would refuse to start if another process has this number by now
      Files.deleteIfExists(Postmaster.file(data));
    }
  }

  /**
   * Starts the server, which recovers from a crash if there was one, and returns once it accepts
   * connections.
   *
   * @param ports the ports to try; the server listens on the first free one
   */
  Postmaster start(List<Integer> ports) throws IOException {
    for (int port : ports.subList(0, ports.size() - 1)) {
      Programs.Outcome outcome = start(port);
      if (outcome.ok() || !lastFault().orElse("").contains(PORT_TAKEN)) {
        return started(outcome);
      }
    }
    return started(start(ports.getLast()));
  }

  private Programs.Outcome start(int port) {
    List<String> options = new ArrayList<>(List.of("-p " + port));
    SETTINGS.forEach(setting -> options.add("-c " + setting));
    return programs.run(
        "pg_ctl",
        "",
        "start",
        "--pgdata=" + data,
        "--log=" + log,
        "--wait",
        "--timeout=300",
        "--options=" + String.join(" ", options));
  }

  private Postmaster started(Programs.Outcome outcome) throws IOException {
    if (!outcome.ok()) {
      throw new StoreRefused(
          "PostgreSQL did not start: " + lastFault().orElse(outcome.lastLine()),
          "Look into " + log + ".");
    }
    return Postmaster.notedIn(data)
        .orElseThrow(() -> new StoreRefused("PostgreSQL ended at once.", "Look into " + log + "."));
  }

  /**
   * Stops the server: cleanly or, if that takes too long, immediately. The next start then runs
   * crash recovery.
   */
  void stop() {
    Programs.Outcome outcome = stop("fast", 30);
    if (!outcome.ok()) {
      LOG.warn("PostgreSQL did not stop in time, so it is made to: {}", outcome.lastLine());
      abort();
    }
  }

  /** Stops the server without a checkpoint. The next start then runs crash recovery. */
  void abort() {
    stop("immediate", 30);
  }

  private Programs.Outcome stop(String mode, int seconds) {
    return programs.run(
        "pg_ctl",
        "",
        "stop",
        "--pgdata=" + data,
        "--mode=" + mode,
        "--wait",
        "--timeout=" + seconds);
  }

  private Optional<String> lastFault() throws IOException {
    if (!Files.exists(log)) {
      return Optional.empty();
    }
    return Files.readString(log)
        .lines()
        .filter(line -> line.contains(" FATAL: ") || line.contains(" PANIC: "))
        .reduce((earlier, later) -> later)
        .map(line -> line.replaceFirst("^.*(FATAL|PANIC):\\s*", ""));
  }

  private static void require(Programs.Outcome outcome, String otherwise) {
    if (!outcome.ok()) {
      throw new StoreRefused(
          otherwise + ": " + outcome.lastLine(),
          "See docs/operations.md, \"The embedded PostgreSQL\".");
    }
  }
}
