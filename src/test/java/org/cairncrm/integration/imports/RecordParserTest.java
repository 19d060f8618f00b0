package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordParserTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> COLUMNS = List.of("parcel", "order", "person", "at");
  private static final ImportMapping MAPPING =
      MappingReader.read(
          "mapping",
          """
          import: parcels
          title: Parcels
          files: [{file: rows}]
          records:
            - record: shipment
              from: rows
              id: parcel
              customer: person
              parent: order
              fields: {handedOverAt: at, carrier: {text: DPD}}
          """);

  @Test
  void knows_by_its_id_what_lacks_a_row_also_when_nothing_else_of_it_can_be_read() {
    List<StagedRecord> pieces = new ArrayList<>();
    List<String> faults = new ArrayList<>();

    new RecordParser(MAPPING, JSON)
        .read(
            row("P-1", "", "p-1", "2026-02-01 10:00"),
            7,
            pieces,
            (column, reason) -> faults.add(column + " " + reason));

    assertThat(faults).containsExactly("order is empty, but must name the order");
    assertThat(pieces).containsExactly(StagedRecord.lost(0, 7, "P-1", null));
  }

  @Test
  void leaves_alone_what_has_no_id_that_can_be_read() {
    List<StagedRecord> pieces = new ArrayList<>();

    new RecordParser(MAPPING, JSON).lose(row("", "a", "p-1", "2026-02-01 10:00"), 7, pieces);

    assertThat(pieces).isEmpty();
  }

  private static Cells row(String... cells) {
    return new Cells(
        MAPPING.files().getFirst(), JSON.valueToTree(cells), Cells.Columns.of(COLUMNS), Map.of());
  }
}
