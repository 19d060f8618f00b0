package org.cairncrm.store;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * The directories and the port of the embedded server.
 *
 * @param directory {@code cairn.store.directory}: the data, passwords and log of the server
 * @param programs {@code cairn.store.programs}: PostgreSQL's programs, unpacked
 * @param port {@code cairn.store.port}: the port of the server; 0 for any free port
 */
record StoreSettings(Path directory, Path programs, int port) {
  static StoreSettings in(Environment environment) {
    Path directory =
        Path.of(environment.getProperty("cairn.store.directory", "data"))
            .toAbsolutePath()
            .normalize();
    String programs = environment.getProperty("cairn.store.programs");
    return new StoreSettings(
        directory,
        programs == null
            ? directory.resolve("programs")
            : Path.of(programs).toAbsolutePath().normalize(),
        environment.getProperty("cairn.store.port", Integer.class, 0));
  }

  Path cluster() {
    return directory.resolve("postgresql");
  }

  /** Whether only the Cairn on this data uses these programs. */
  boolean programsAreItsOwn() {
    return programs.startsWith(directory);
  }
}
