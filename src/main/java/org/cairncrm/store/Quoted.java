package org.cairncrm.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.core.Utils;

/** Quotes names for SQL. */
final class Quoted {
  private Quoted() {}

  /** Quotes a table with its columns: {@code "orders"."line" ("sku", "name")}. */
  static String table(BackupFile.Table table) {
    return name(table.name())
        + table.columns().stream().map(Quoted::part).collect(Collectors.joining(", ", " (", ")"));
  }

  /** Quotes a qualified name, {@code schema.object}. */
  static String name(String qualified) {
    return Arrays.stream(qualified.split("\\.", 2))
        .map(Quoted::part)
        .collect(Collectors.joining("."));
  }

  private static String part(String name) {
    try {
      return Utils.escapeIdentifier(null, name).toString();
    } catch (java.sql.SQLException impossible) {
      throw new IllegalArgumentException(name, impossible);
    }
  }
}
