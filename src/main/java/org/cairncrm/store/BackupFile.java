package org.cairncrm.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup: a zip file with one CSV file per table and a manifest, readable without Cairn.
 *
 * @param format the version of the file format: 1
 * @param at the time of the backup
 * @param postgres the version of the server
 * @param changesets the changesets of db/ that were applied to the tables, in order
 * @param tables the tables with their numbers of rows
 * @param sequences the sequences with their current values
 */
record BackupFile(
    int format,
    String at,
    String postgres,
    List<String> changesets,
    List<Table> tables,
    List<Sequence> sequences) {
  static final int FORMAT = 1;
  static final String MANIFEST = "manifest.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A table, {@code schema.name}, with its columns in the order of its CSV file. */
  record Table(String name, List<String> columns, long rows) {
    String entry() {
      return "tables/" + name + ".csv";
    }
  }

  record Sequence(String name, long value, boolean called) {}

  void writeTo(OutputStream target) throws IOException {
    target.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }

  /**
   * Reads the manifest after reading the whole file once, so that a damaged file is detected before
   * it is used.
   */
  static BackupFile verified(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          content.transferTo(OutputStream.nullOutputStream());
        }
      }
      ZipEntry manifest = zip.getEntry(MANIFEST);
      if (manifest == null) {
        throw new IOException("it has no " + MANIFEST);
      }
      try (InputStream content = zip.getInputStream(manifest)) {
        BackupFile backup = JSON.readValue(content, BackupFile.class);
        if (backup.format() != FORMAT) {
          throw new IOException("its format is " + backup.format());
        }
        return backup;
      }
    } catch (IOException | JacksonException unreadable) {
      throw new StoreRefused(
          "%s is not a backup that can be restored: %s".formatted(file, unreadable.getMessage()),
          "Nothing was touched. Take another backup file.",
          unreadable);
    }
  }
}
