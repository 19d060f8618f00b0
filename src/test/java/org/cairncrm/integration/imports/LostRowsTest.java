package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is taken in without all of its rows, and nothing is taken for what it is not. */
@CairnTest
class LostRowsTest {
  private static final AtomicInteger TESTS = new AtomicInteger();
  private static final String MAPPING =
      """
      import: %s
      title: What was bought and said
      files:
        - {file: rows, missing: ["NA"]}
        - {file: calls}
        - {file: mails}
      records:
        - record: customer
          from: rows
          id: person
          fields: {name: person}
        - record: order
          from: rows
          id: order
          customer: person
          fields: {placedAt: placed, currency: {text: EUR}}
        - record: order-line
          from: rows
          customer: person
          parent: order
          fields: {sku: sku, name: sku, quantity: pieces, unitPrice: price}
        - record: contact
          from: calls
          id: id
          customer: person
          fields: {at: at, channel: {text: phone}, direction: {text: inbound}, subject: about}
        - record: contact
          from: mails
          id: id
          customer: person
          fields: {at: at, channel: {text: email}, direction: {text: inbound}, subject: about}
      """;
  private static final String HEADER = "order,person,placed,sku,pieces,price\n";
  private static final String SAID = "id,person,at,about\n";

  @Autowired Imports imports;
  @Autowired Rejections rejections;
  @Autowired Worker worker;
  private String source;

  @BeforeEach
  void a_source_of_its_own() {
    source = "lost-" + TESTS.incrementAndGet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,p-1,2026-02-01 10:00,TEA, green,2,3.00\n",
        "a,p-1,2026-02-01 10:00,TEA\n",
        "a,NA,2026-02-01 10:00,TEA,2,3.00\n",
        "a,'%s',2026-02-01 10:00,TEA,2,3.00\n"
      })
  void of_an_order_keep_it_back_and_bring_it_in_whole_when_mended(String lost) throws IOException {
    String rows =
        HEADER
            + row("a", "MUG")
            + lost.replace("%s", "p".repeat(101))
            + row("a", "CUP")
            + row("b", "MUG");

    DataImport first = imported(rows, SAID, SAID);

    assertThat(first.stored()).as("b").isEqualTo(1);
    assertThat(faults(first))
        .contains(
            "rows:2  the order a is rejected, because its row on line 3 of rows is",
            "rows:4  the order a is rejected, because its row on line 3 of rows is")
        .anyMatch(fault -> fault.startsWith("rows:3 "))
        .noneMatch(fault -> fault.startsWith("rows:5 "));

    String rejected = rejected(first);
    assertThat(rejected.lines()).hasSize(4);
    String mended =
        HEADER
            + row("a", "MUG")
            + "a,p-1,2026-02-01 10:00,TEA,2,3.00\n"
            + row("a", "CUP")
            + row("b", "MUG");
    DataImport second = imported(mended, SAID, SAID);
    assertThat(second.stored()).isEqualTo(1);
    assertThat(second.known()).isEqualTo(1);
    assertThat(second.rejected()).isZero();
  }

  @Test
  void of_nothing_that_is_there_keep_nothing_back() {
    DataImport done =
        imported(HEADER + row("a", "MUG") + "z,NA,2026-02-01 10:00,TEA,2,3.00\n", SAID, SAID);

    assertThat(done.stored()).isEqualTo(1);
    assertThat(faults(done)).containsExactly("rows:3 person is empty, but must name the customer");
  }

  @Test
  void an_id_that_somebody_else_has_is_refused_and_not_taken_for_known() {
    imported(HEADER + row("a", "MUG"), SAID + "1,p-1,2026-02-02 10:00,Cups\n", SAID);

    DataImport other =
        imported(
            HEADER + row("a", "MUG").replace("p-1", "p-2"),
            SAID + "1,p-2,2026-02-02 10:00,Mugs\n",
            SAID);

    assertThat(other.known()).isZero();
    assertThat(other.stored()).isZero();
    assertThat(faults(other)).hasSize(2).allMatch(fault -> fault.matches("(rows|calls):2 .*"));
  }

  @Test
  void an_id_that_two_files_give_away_is_told_and_not_taken_for_a_repetition() {
    DataImport done =
        imported(
            HEADER + row("a", "MUG"),
            SAID + "1,p-1,2026-02-02 10:00,Cups\n",
            SAID + "1,p-1,2026-02-03 10:00,Something else\n2,p-1,2026-02-03 10:00,Mugs\n");

    assertThat(done.stored()).isEqualTo(3);
    assertThat(faults(done))
        .containsExactly(
            "mails:2  the contact 1 is on line 2 of calls as well: an id names one record of a"
                + " kind");
  }

  private static String row(String order, String sku) {
    return order + ",p-1,2026-02-01 10:00," + sku + ",1,9.90\n";
  }

  private DataImport imported(String rows, String calls, String mails) {
    DataImport created = imports.define(MAPPING.formatted(source));
    receive(created, "rows", rows);
    receive(created, "calls", calls);
    receive(created, "mails", mails);
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }

  private void receive(DataImport created, String file, String text) {
    imports.receive(
        created.id(), file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> faults(DataImport done) {
    return rejections.faults(done.id(), PageRequest.first(100)).items().stream()
        .map(one -> one.file() + ":" + one.line() + " " + one.column() + " " + one.reason())
        .toList();
  }

  private String rejected(DataImport done) throws IOException {
    try (var to = new StringWriter()) {
      rejections.write(done.id(), "rows", Formulas.AS_SENT, to);
      return to.toString();
    }
  }
}
