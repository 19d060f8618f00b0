package org.cairncrm.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import liquibase.exception.LiquibaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.core.io.DefaultResourceLoader;

/** A command line option that runs a command instead of starting Cairn. */
sealed interface StoreCommand {
  Logger LOG = LoggerFactory.getLogger(StoreCommand.class);

  /** {@code --backup=file}. */
  record TakeBackup(Path file) implements StoreCommand {}

  /** {@code --restore=file}, with {@code --force} to replace existing data. */
  record PutBack(Path file, boolean force) implements StoreCommand {}

  static Optional<StoreCommand> in(ApplicationArguments arguments) {
    if (arguments.containsOption("backup")) {
      return Optional.of(new TakeBackup(file(arguments, "backup")));
    }
    if (arguments.containsOption("restore")) {
      return Optional.of(
          new PutBack(file(arguments, "restore"), arguments.containsOption("force")));
    }
    return Optional.empty();
  }

  private static Path file(ApplicationArguments arguments, String option) {
    List<String> values = arguments.getOptionValues(option);
    if (values == null || values.size() != 1 || values.getFirst().isBlank()) {
      throw new StoreRefused("--" + option + " needs a file.", "Say --" + option + "=cairn.zip.");
    }
    return Path.of(values.getFirst()).toAbsolutePath().normalize();
  }

  /** Runs the command on a database that no instance in this process uses. */
  default void run(Address database) {
    try (Connection connection = database.connect()) {
      switch (this) {
        case TakeBackup(Path file) ->
            report("Backed up", new Backup(connection).writeTo(file), file);
        case PutBack(Path file, boolean force) ->
            report(
                "Restored",
                new Restore(connection, new Migration(connection, new DefaultResourceLoader()))
                    .from(file, force),
                file);
      }
    } catch (SQLException | IOException | LiquibaseException failed) {
      throw new StoreRefused(
          "That failed: " + failed.getMessage(),
          "docs/operations.md, \"Backup and restore\".",
          failed);
    }
  }

  private static void report(String done, BackupFile backup, Path file) {
    LOG.info(
        "{} {} rows of {} tables: {}",
        done,
        backup.tables().stream().mapToLong(BackupFile.Table::rows).sum(),
        backup.tables().size(),
        file);
  }
}
