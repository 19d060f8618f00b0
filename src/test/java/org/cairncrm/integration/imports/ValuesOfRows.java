package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What rows become by a mapping, without a database. */
final class ValuesOfRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ImportMapping mapping;
  private final Cells.Columns columns;
  final List<StagedRecord> pieces = new ArrayList<>();
  final List<String> faults = new ArrayList<>();

  /**
   * @param file the settings of the only file
   */
  ValuesOfRows(String columns, String file, String records) {
    this.columns = java.util.Objects.requireNonNull(Cells.Columns.of(List.of(columns.split(","))));
    this.mapping =
        MappingReader.read(
            "mapping",
            """
            import: rows
            title: Rows
            files: [{file: rows%s}]
            records:
            %s
            """
                .formatted(file, records.indent(2)));
  }

  ValuesOfRows read(String... cells) {
    Cells row = new Cells(mapping.files().getFirst(), JSON.valueToTree(cells), columns, Map.of());
    new RecordParser(mapping, JSON)
        .read(row, 2, pieces, (column, reason) -> faults.add(column + " " + reason));
    return this;
  }

  String data() {
    return pieces.getLast().data();
  }
}
