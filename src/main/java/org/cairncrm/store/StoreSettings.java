package org.cairncrm.store;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * Where the embedded server keeps things.
 *
 * @param directory {@code cairn.store.directory}: its data, password and log
 * @param programs {@code cairn.store.programs}: PostgreSQL's programs, unpacked
 * @param port {@code cairn.store.port}: where it listens; 0 for any that is free
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

  /** Whether nobody but the Cairn that runs on this data uses these programs. */
  boolean programsAreItsOwn() {
    return programs.startsWith(directory);
  }
}
