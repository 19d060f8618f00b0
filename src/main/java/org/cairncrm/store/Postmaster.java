package org.cairncrm.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The main process and the port of a PostgreSQL, from the PID file in its data directory. The file
 * outlives a server that was killed, and its number may belong to another process by now.
 */
record Postmaster(long pid, int port) {
  private static final int PORT_LINE = 3;

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  static Optional<Postmaster> notedIn(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(data));
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.getFirst().strip()),
              lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (NumberFormatException | java.util.NoSuchElementException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether the process is alive and is a PostgreSQL. */
  boolean alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().map(Postmaster::isPostgres).orElse(false))
        .isPresent();
  }

  /** The processes that it has started and that are alive. */
  ServerProcesses processes() {
    return new ServerProcesses(
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .map(child -> ServerProcesses.title(child.pid()))
            .toList());
  }

  private static boolean isPostgres(String command) {
    // a zombie has no path, and the path of a program that was replaced ends in " (deleted)"
    String program = String.valueOf(Path.of(command).getFileName());
    return program.startsWith("postgres");
  }
}
