package org.cairncrm.integration.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Describes how to read the files of another system.
 *
 * @param source the source of all imported records; together with an external id it identifies them
 * @param zone the time zone of times without one
 */
record ImportMapping(
    String name,
    String title,
    String source,
    ZoneId zone,
    List<SourceFile> files,
    List<RecordMapping> records) {

  Optional<SourceFile> file(String file) {
    return files.stream().filter(one -> one.name().equals(file)).findFirst();
  }

  /** The columns of a file that the mapping names, directly or through files that join it. */
  Set<String> columns(SourceFile file) {
    Set<String> columns = new TreeSet<>();
    if (file.key() != null) {
      columns.add(file.key());
    }
    columns.addAll(file.fillDown());
    for (SourceFile from : files) {
      from.joins().values().forEach(column -> addIfOf(file, from, column, columns));
    }
    for (RecordMapping record : records) {
      record.columns().forEach(column -> addIfOf(file, record.from(), column, columns));
    }
    return columns;
  }

  /** Adds a column if it belongs to the file. The name of a joined column begins with its file. */
  private void addIfOf(SourceFile file, SourceFile from, String named, Set<String> columns) {
    SourceFile owner = from;
    String column = named;
    for (int dot = column.indexOf('.'); dot > 0; dot = column.indexOf('.')) {
      SourceFile other = file(column.substring(0, dot)).orElse(null);
      if (other == null) {
        break;
      }
      owner = other;
      column = column.substring(dot + 1);
    }
    if (owner.index() == file.index()) {
      columns.add(column);
    }
  }

  List<RecordMapping> of(SourceFile file) {
    return records.stream().filter(record -> record.from().index() == file.index()).toList();
  }

  /** The positions of the records of a kind, as the database stores them. */
  Short[] of(RecordKind kind) {
    return records.stream()
        .filter(record -> record.kind() == kind)
        .map(record -> (short) record.index())
        .toArray(Short[]::new);
  }
}
