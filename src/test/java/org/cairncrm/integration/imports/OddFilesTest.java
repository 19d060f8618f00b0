package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.JobStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files as other systems really write them, and what nobody should. */
@CairnTest
class OddFilesTest extends OneFile {

  private static final String OTHER_CELLS =
      ", but the first line names 7 columns: a cell with a delimiter or line break in it must be"
          + " in quotes";

  @Autowired Journal journal;

  @Test
  void a_row_of_too_many_or_too_few_cells_is_told_and_the_others_are_taken_in() {
    DataImport done = imported(HEADER + "a,p-1\n" + row("b", "p-1") + "c,p,1,2,3,4,5,6\n");

    assertThat(faults(done))
        .containsExactly("2  has 2 cells" + OTHER_CELLS, "4  has 8 cells" + OTHER_CELLS);
    assertThat(done.stored()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_kept_is_told_and_stops_nothing() {
    DataImport done =
        imported(
            HEADER
                + row("a\u0000", "p-1")
                + row("c", "p-1").replace("2026-02-01", "0000-02-01")
                + row("d", "p-1").replace("2026-02-01", "+99999-02-01")
                + row("e", "p-1"));

    assertThat(done.status()).isEqualTo(JobStatus.DONE);
    assertThat(done.stored()).isEqualTo(1);
    assertThat(faults(done))
        .contains(
            "2 order is 'a\ufffd', with characters that cannot be read in the encoding of the file:"
                + " correct 'encoding' in the mapping, or the cell",
            "3 placed is '0000-02-01 10:00', but must not be before 1990",
            "4 placed is '+99999-02-01 10:00', but must not be in the future")
        .hasSize(3);
  }

  @Test
  void a_mark_at_the_start_and_spaces_around_cells_belong_to_nothing() {
    DataImport done = imported("\ufeff" + HEADER + row(" a ", " p-1 "));

    assertThat(done.rejected()).isZero();
    assertThat(customers.known(source, List.of("p-1"))).hasSize(1);
  }

  @Test
  void a_mark_may_stand_before_a_quoted_name() {
    DataImport done = imported("\ufeff" + HEADER.replace("order,", "\"order\",") + row("a", "p-1"));

    assertThat(done.stored()).isEqualTo(1);
  }

  @Test
  void a_cell_that_swallows_lines_stops_no_file_that_others_join_by_it() {
    DataImport created = imports.define(joined());
    receive(created.id(), HEADER + row("a", "p-1"));
    imports.receive(
        created.id(), "people", stream("id,name\np-1,Ola\n\"" + "p,q\n".repeat(5000) + "\",Jan\n"));
    imports.start(created.id());
    worker.sweep();

    assertThat(imports.get(created.id()).stored()).isEqualTo(1);
  }

  @Test
  void quoted_cells_may_hold_what_separates_cells_and_lines() {
    DataImport done = imported(HEADER + row("a", "p-1").replace("MUG", "\"A, \"\"big\"\" mug\""));

    assertThat(done.stored()).isEqualTo(1);
  }

  @Test
  void a_name_of_two_lines_is_read_as_one_cell_and_rejected_by_its_own_reason() {
    DataImport done =
        imported(HEADER + row("a", "p-1").replace("MUG", "\"A big\nmug\"") + row("b", "p-2"));

    assertThat(done.stored()).isEqualTo(1);
    assertThat(faults(done))
        .containsExactly("2 sku is 'A big mug', but must be one line, without line breaks");
  }

  @Test
  void a_line_at_fault_is_named_also_behind_one_that_became_a_discount() {
    DataImport done =
        imported(
            HEADER
                + row("a", "p-1").replace("9.90", "-1.00")
                + row("a", "p-1")
                + row("a", "p-1").replace(",1,9.90", ",0,9.90"));

    assertThat(faults(done))
        .contains("4 pieces is '0', but must be greater than or equal to 1")
        .contains("2  the order a is rejected: see line 4 of rows");
  }

  @Test
  void a_promise_that_passed_yesterday_speaks_to_nobody_either() {
    DataImport done = imported(HEADER + row("a", "p-1").replace("2026-02-10", "2026-03-01"));

    assertThat(done.stored()).isEqualTo(1);
    assertThat(told("p-1"))
        .contains("delivery-delayed", "notification-skipped")
        .doesNotContain("notification-sent");
  }

  /** The customers are in a file of their own. */
  private String joined() {
    return """
    import: %s
    title: Odd files
    files:
      - {file: rows, joins: {people: person}}
      - {file: people, key: id}
    records:
      - record: customer
        from: people
        id: id
        fields: {name: name}
      - record: order
        from: rows
        id: order
        customer: people.id
        fields: {placedAt: placed, currency: {text: EUR}}
      - record: order-line
        from: rows
        customer: people.id
        parent: order
        fields: {sku: sku, name: sku, quantity: pieces, unitPrice: price}
    """
        .formatted(source);
  }

  private List<String> told(String called) {
    var customer = Objects.requireNonNull(customers.known(source, List.of(called)).get(called));
    return journal.newest(customer, JournalFilter.ALL, PageRequest.first(100)).items().stream()
        .map(Recorded::name)
        .toList();
  }
}
