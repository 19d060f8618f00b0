package org.cairncrm.integration.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How the files of another system are to be read.
 *
 * @param source what everything they bring is known by, with its id there
 * @param zone of times that name none
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

  List<RecordMapping> of(SourceFile file) {
    return records.stream().filter(record -> record.from().index() == file.index()).toList();
  }

  /** The places of the records of a kind, as the database keeps them. */
  Short[] of(RecordKind kind) {
    return records.stream()
        .filter(record -> record.kind() == kind)
        .map(record -> (short) record.index())
        .toArray(Short[]::new);
  }
}
