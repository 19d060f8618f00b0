package org.cairncrm.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes all of Cairn's tables, as they are at one moment, to a file while Cairn keeps running. The
 * file holds rows and not pages, so that any PostgreSQL can restore them.
 */
final class Backup {
  private static final String COLUMNS =
      """
      select n.nspname || '.' || c.relname, a.attname
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid
      where n.nspname = any(?) and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by 1, a.attnum
      """;

  private final Connection connection;

  Backup(Connection connection) {
    this.connection = connection;
  }

  /** Writes the file completely or not at all. Only its owner can read it. */
  BackupFile writeTo(Path file) throws SQLException, IOException {
    if (Files.exists(file)) {
      throw new StoreRefused(
          file + " exists already.", "Give another name: a backup never replaces a file.");
    }
    if (ModuleSchemas.absent(connection)) {
      throw new StoreRefused("There is nothing to back up.", "Has Cairn run on this database?");
    }
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    Files.deleteIfExists(partial);
    OwnerOnly.createFile(partial);
    try {
      BackupFile written;
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        written = write(Channels.newOutputStream(channel));
        channel.force(true);
      }
      OwnerOnly.moveDurably(partial, file);
      return written;
    } finally {
      connection.rollback();
      Files.deleteIfExists(partial);
    }
  }

  private BackupFile write(OutputStream target) throws SQLException, IOException {
    List<String> changesets = changesets(connection);
    List<List<String>> about =
        ModuleSchemas.rows(
            connection, "select clock_timestamp()::text, current_setting('server_version')");
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(target, 1 << 16));
    List<BackupFile.Table> tables = new ArrayList<>();
    for (BackupFile.Table table : tables()) {
      zip.putNextEntry(new ZipEntry(table.entry()));
      tables.add(
          new BackupFile.Table(table.name(), table.columns(), copy(table, new Unclosed(zip))));
    }
    BackupFile manifest =
        new BackupFile(
            BackupFile.FORMAT,
            about.getFirst().getFirst(),
            about.getFirst().getLast(),
            changesets,
            tables,
            // read last: a sequence that is ahead of the rows is harmless, one behind them is not
            sequences());
    zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
    manifest.writeTo(zip);
    zip.finish();
    zip.flush();
    return manifest;
  }

  private List<BackupFile.Table> tables() throws SQLException, IOException {
    List<BackupFile.Table> tables = new ArrayList<>();
    for (List<String> column : ModuleSchemas.rows(connection, COLUMNS, ModuleSchemas.names())) {
      String name = column.getFirst();
      if (tables.isEmpty() || !tables.getLast().name().equals(name)) {
        tables.add(new BackupFile.Table(name, new ArrayList<>(), 0));
      }
      tables.getLast().columns().add(column.getLast());
    }
    return tables;
  }

  private long copy(BackupFile.Table table, OutputStream target) throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    return copy.copyOut(
        "copy %s to stdout with (format csv, header, encoding 'UTF8')"
            .formatted(Quoted.table(table)),
        target);
  }

  private List<BackupFile.Sequence> sequences() throws SQLException, IOException {
    List<BackupFile.Sequence> sequences = new ArrayList<>();
    for (List<String> sequence :
        ModuleSchemas.rows(
            connection,
            "select schemaname || '.' || sequencename from pg_sequences where schemaname = any(?)"
                + " order by 1",
            ModuleSchemas.names())) {
      String name = sequence.getFirst();
      List<String> state =
          ModuleSchemas.rows(connection, "select last_value, is_called from " + Quoted.name(name))
              .getFirst();
      sequences.add(
          new BackupFile.Sequence(
              name, Long.parseLong(state.getFirst()), state.getLast().equals("t")));
    }
    return sequences;
  }

  /** The changesets that were applied to a database, in order. */
  static List<String> changesets(Connection connection) throws SQLException {
    return ModuleSchemas.rows(
            connection,
            "select filename || '::' || id from public.databasechangelog order by orderexecuted")
        .stream()
        .map(List::getFirst)
        .toList();
  }

  /** A stream within a larger one: closing it does not close the larger one. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() {}
  }
}
