package org.cairncrm.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;
import liquibase.exception.LiquibaseException;
import org.postgresql.PGConnection;

/**
 * Restores a backup into an empty database: first the schema of the time of the backup, then the
 * rows, in one transaction. The next start applies later changes of the schema.
 */
final class Restore {
  private final Connection connection;
  private final Migration migration;

  Restore(Connection connection, Migration migration) {
    this.connection = connection;
    this.migration = migration;
  }

  /**
   * @param force whether existing data may be replaced
   */
  BackupFile from(Path file, boolean force) throws SQLException, IOException, LiquibaseException {
    BackupFile backup = BackupFile.verified(file);
    Set<String> wanted = Set.copyOf(backup.changesets());
    if (!Set.copyOf(migration.changesets()).containsAll(wanted)) {
      throw new StoreRefused(
          file + " was written by a newer Cairn than this one.",
          "Nothing was touched. Restore it with that version or a later one.");
    }
    makeRoom(force);
    boolean complete = false;
    try {
      migration.apply(wanted);
      fill(file, backup);
      complete = true;
    } finally {
      if (!complete) {
        connection.rollback();
        connection.setAutoCommit(true);
        ModuleSchemas.drop(connection);
      }
    }
    ModuleSchemas.execute(connection, "analyze");
    return backup;
  }

  private void makeRoom(boolean force) throws SQLException, IOException {
    List<List<String>> others =
        ModuleSchemas.rows(
            connection,
            """
            select pid::text from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
              and backend_type = 'client backend'
            """);
    if (!others.isEmpty()) {
      throw new StoreRefused(
          "%d others are connected to this database.".formatted(others.size()),
          "Nothing was touched. Stop every Cairn that uses it first.");
    }
    if (!ModuleSchemas.absent(connection)) {
      if (!force) {
        throw new StoreRefused(
            "This database is not empty.",
            "Nothing was touched. To replace all that Cairn has stored there, add --force.");
      }
      ModuleSchemas.drop(connection);
    }
  }

  private void fill(Path file, BackupFile backup) throws SQLException, IOException {
    connection.setAutoCommit(false);
    List<String> references = new ArrayList<>();
    for (List<String> reference :
        ModuleSchemas.rows(
            connection,
            """
            select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
            from pg_constraint
            where contype = 'f' and connamespace::regnamespace::text = any(?)
            """,
            ModuleSchemas.names())) {
      String table = "alter table " + reference.get(0);
      ModuleSchemas.execute(connection, table + " drop constraint " + reference.get(1));
      references.add(table + " add constraint " + reference.get(1) + " " + reference.get(2));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (BackupFile.Table table : backup.tables()) {
        fill(zip, table);
      }
    }
    for (String reference : references) {
      ModuleSchemas.execute(connection, reference);
    }
    for (BackupFile.Sequence sequence : backup.sequences()) {
      ModuleSchemas.rows(
          connection,
          "select setval(?::regclass, ?, ?)::text",
          Quoted.name(sequence.name()),
          sequence.value(),
          sequence.called());
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void fill(ZipFile zip, BackupFile.Table table) throws SQLException, IOException {
    String name = Quoted.name(table.name());
    ModuleSchemas.execute(connection, "alter table " + name + " disable trigger user");
    // the backup contains the rows that changesets insert, in their state at its time
    ModuleSchemas.execute(connection, "delete from " + name);
    try (InputStream rows =
        zip.getInputStream(Objects.requireNonNull(zip.getEntry(table.entry()), table.entry()))) {
      long copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy %s from stdin with (format csv, header, encoding 'UTF8')"
                      .formatted(Quoted.table(table)),
                  rows);
      if (copied != table.rows()) {
        throw new IOException(
            "%s has %d rows and not %d".formatted(table.name(), copied, table.rows()));
      }
    }
    ModuleSchemas.execute(connection, "alter table " + name + " enable trigger user");
  }
}
