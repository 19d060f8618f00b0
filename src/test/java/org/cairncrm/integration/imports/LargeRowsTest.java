package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No cell and no template makes a row larger than what is read of it. */
class LargeRowsTest {
  private static final String CONTACT =
      "- {record: contact, from: rows, id: id, customer: id, fields: {at: {text: \"2026-03-01"
          + " 10:00\"}, channel: {text: web}, direction: {text: inbound}, subject: id, body:"
          + " %s}}\n";

  @Test
  void a_template_stops_before_it_is_too_long() {
    String template = "{text: \"" + "{a}".repeat(60) + "\"}";
    ValuesOfRows values =
        new ValuesOfRows("id,a", "", CONTACT.formatted(template)).read("1", "x".repeat(1_000_000));

    assertThat(values.faults)
        .containsExactly(
            "a begins with '%s…' and has 1,000,000 characters, but at most 20,000 are read"
                .formatted("x".repeat(60)));
    assertThat(values.pieces).extracting(StagedRecord::data).containsExactly("");
  }

  @Test
  void many_small_cells_become_no_long_text_either() {
    String template = "{text: \"" + "{a}".repeat(60) + "\"}";
    ValuesOfRows values =
        new ValuesOfRows("id,a", "", CONTACT.formatted(template)).read("1", "x".repeat(400));

    assertThat(values.faults)
        .containsExactly(
            "a makes a text of more than 20,000 characters by the mapping: at most as many are"
                + " read");
  }

  @Test
  void a_row_becomes_no_more_than_a_row_may_be() {
    String many = CONTACT.formatted("a").repeat(50);
    ValuesOfRows values = new ValuesOfRows("id,a", "", many).read("1", "ż\"".repeat(10_000));

    List<StagedRecord> whole = values.pieces.stream().filter(piece -> !piece.broken()).toList();
    assertThat(whole.stream().mapToInt(piece -> piece.data().length()).sum())
        .isLessThanOrEqualTo(RowFile.LONGEST_ROW);
    assertThat(values.faults)
        .isNotEmpty()
        .containsOnly(
            " becomes more than 1,048,576 characters in all: use its long cells less often in the"
                + " mapping");
  }

  @Test
  void a_cell_of_all_that_a_field_may_have_is_read() {
    assertThat(
            new ValuesOfRows("id,a", "", CONTACT.formatted("a"))
                .read("1", "x".repeat(20_000))
                .faults)
        .isEmpty();
  }
}
