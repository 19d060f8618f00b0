package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.integration.imports.ShopFiles.LINES;
import static org.cairncrm.integration.imports.ShopFiles.MAPPING;
import static org.cairncrm.integration.imports.ShopFiles.ORDERS;
import static org.cairncrm.integration.imports.ShopFiles.PEOPLE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class ImportsTest {
  private static final AtomicInteger TESTS = new AtomicInteger();

  @Autowired Imports imports;
  @Autowired Rejections rejections;
  @Autowired Customers customers;
  @Autowired Journal journal;
  @Autowired Worker worker;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;
  private String source;

  @BeforeEach
  void a_source_of_its_own() {
    source = "shop-" + TESTS.incrementAndGet();
  }

  @AfterEach
  void the_clock_goes_back() {
    clock.set(TestClock.START);
  }

  @Test
  void applies_unsorted_files_in_business_time_with_all_that_follows() {
    DataImport done = imported(ORDERS, LINES, PEOPLE);

    assertThat(done.status()).isEqualTo(JobStatus.DONE);
    assertThat(done.phase()).isEqualTo(ImportPhase.ENDED);
    assertThat(done.rejected()).isZero();
    assertThat(done.stored()).isEqualTo(4);
    assertThat(told("p-1"))
        .containsSubsequence(
            "customer-registered 2026-01-05T17:30:00Z",
            "order-placed 2026-01-05T17:30:00Z",
            "points-earned 2026-01-05T17:30:00Z",
            "shipment-handed-over 2026-01-06T07:00:00Z",
            "delivery-delayed 2026-01-06T07:00:00Z",
            "order-placed 2026-02-02T08:00:00Z");
    assertThat(
            sql.fetchSingle(
                    "select unit_price from orders.line l join orders.sales_order p using"
                        + " (order_id) where p.source = ? and p.external_id = 'c'",
                    source)
                .get(0))
        .hasToString("9.9050");
  }

  @Test
  void never_speaks_to_anyone_because_of_what_it_tells() {
    String yesterday = ORDERS.replace("2026-01-06 08:00", "2026-03-02 08:00");

    imported(yesterday, LINES, PEOPLE);

    assertThat(told("p-1").stream().map(one -> one.split(" ")[0]))
        .contains("delivery-delayed", "notification-skipped")
        .doesNotContain("notification-sent");
  }

  @Test
  void the_same_again_changes_nothing() {
    imported(ORDERS, LINES, PEOPLE);
    List<String> before = told("p-1");

    DataImport again = imported(ORDERS, LINES, PEOPLE);

    assertThat(again.stored()).isZero();
    assertThat(again.known()).isEqualTo(4);
    assertThat(told("p-1")).isEqualTo(before);
  }

  @Test
  void tells_of_each_row_that_cannot_be_used_line_column_and_reason() throws IOException {
    String orders = ORDERS + "d,p-2,31.02.2026 10:00,,,\ne,nobody,05.02.2026 10:00,,,\n";
    String lines = LINES + "d;MUG-01;1;1.00\nb;TEA-07;many;9.90\nz;TEA-07;1;9.90\n";

    DataImport done = imported(orders, lines, PEOPLE + "no json\n");

    assertThat(faults(done))
        .containsExactly(
            "orders:2  the order b is rejected, because its row on line 7 of lines is",
            "orders:5 placed is '31.02.2026 10:00', but must be a time as in the format dd.MM.yyyy"
                + " HH:mm, such as 01.03.2026 18:30",
            "orders:6 people.id is empty, since no row of people has the key 'nobody' of the column"
                + " person, but must name the customer",
            "lines:4  the order b is rejected, because its row on line 7 of lines is",
            "lines:6  the order d is rejected, because its row on line 5 of orders is",
            "lines:7 pieces is 'many', but must be a whole number such as 12; for another notation,"
                + " set 'decimal', 'thousands', 'currencySigns', 'trailingSign' or 'parentheses' in"
                + " the mapping",
            "lines:8 orders.people.id is empty, since no row of orders has the key 'z' of the"
                + " column order, but must name the customer",
            "people:3  is 'no json', but must be a JSON object");
    assertThat(done.rejected()).isEqualTo(8);
    assertThat(done.stored()).isEqualTo(3);
    assertThat(rejected(done, "lines"))
        .startsWith("order;sku;pieces;price;cairn_line;cairn_columns;cairn_reasons;cairn_row")
        .contains("b;TEA-07;many;9.90;7;pieces;");
    assertThat(rejected(done, "people")).contains("\"cairn_row\":\"no json\"");
  }

  @Test
  void rows_that_were_mended_are_taken_in_from_the_file_of_rejected_ones() throws IOException {
    DataImport first = imported(ORDERS, LINES.replace("b;MUG-01;1", "b;MUG-01;one"), PEOPLE);
    assertThat(first.stored()).isEqualTo(3);

    DataImport second =
        imported(
            rejected(first, "orders"), rejected(first, "lines").replace(";one;", ";1;"), PEOPLE);

    assertThat(second.stored()).isEqualTo(1);
    assertThat(second.rejected()).isZero();
  }

  @Test
  void what_an_order_itself_breaks_is_told_at_its_row_and_column() {
    DataImport done = imported(ORDERS, LINES.replace("c;TEA-07;1;", "c;TEA-07;-1;"), PEOPLE);

    assertThat(faults(done))
        .contains("lines:3 pieces is '-1', but must be greater than or equal to 1")
        .contains("orders:4  the order c is rejected: see line 3 of lines");
  }

  @Test
  void takes_packed_files_and_replaces_one_that_is_sent_again() throws IOException {
    DataImport created = imports.define(MAPPING.formatted(source));
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(PEOPLE.getBytes(StandardCharsets.UTF_8));
    }

    receive(created.id(), "people", PEOPLE + PEOPLE);
    ImportedFile file =
        imports.receive(created.id(), "people", new ByteArrayInputStream(packed.toByteArray()));

    assertThat(file.rows()).isEqualTo(2);
  }

  @Test
  void refuses_a_file_that_is_not_the_one_wanted_and_leaves_what_was_there() {
    DataImport created = imports.define(MAPPING.formatted(source));
    receive(created.id(), "orders", ORDERS);

    assertThatThrownBy(() -> receive(created.id(), "orders", "order,person\na,p-1\n"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("has no column expected, placed, promised, shipped");
    assertThatThrownBy(() -> receive(created.id(), "orders", "")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> receive(created.id(), "bills", ORDERS)).isInstanceOf(NotFound.class);

    assertThat(imports.get(created.id()).files().getFirst().rows()).isEqualTo(3);
  }

  @Test
  void starts_once_and_not_before_its_files_are_there() {
    DataImport created = imports.define(MAPPING.formatted(source));
    receive(created.id(), "orders", ORDERS);

    assertThatThrownBy(() -> imports.start(created.id()))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("lines, people");
    receive(created.id(), "lines", LINES);
    receive(created.id(), "people", PEOPLE);
    imports.start(created.id());

    assertThatThrownBy(() -> imports.start(created.id())).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> receive(created.id(), "lines", LINES)).isInstanceOf(Conflict.class);
  }

  @Test
  void waits_while_it_is_paused_and_goes_on_where_it_was() {
    DataImport started = started();
    imports.pause(started.id());

    worker.sweep();
    assertThat(imports.get(started.id()).status()).isEqualTo(JobStatus.PAUSED);
    assertThat(imports.get(started.id()).stored()).isZero();

    imports.resume(started.id());
    worker.sweep();
    assertThat(imports.get(started.id()).stored()).isEqualTo(4);
  }

  @Test
  void ends_when_it_is_cancelled_and_can_then_be_forgotten() {
    DataImport started = started();
    assertThatThrownBy(() -> imports.forget(started.id())).isInstanceOf(Conflict.class);

    imports.cancel(started.id());
    worker.sweep();
    assertThat(imports.get(started.id()).stored()).isZero();
    assertThatThrownBy(() -> imports.forget(started.id())).hasMessageContaining("still ending");
    clock.advance(Duration.ofMinutes(2));
    imports.forget(started.id());

    assertThatThrownBy(() -> imports.get(started.id())).isInstanceOf(NotFound.class);
    assertThat(
            sql.fetchSingle(
                    "select count(*) from integration.import_row where import_id = ?", started.id())
                .get(0, Long.class))
        .isZero();
  }

  @Test
  void keeps_of_its_rows_only_those_that_could_not_be_used() {
    DataImport done = imported(ORDERS, LINES.replace("b;MUG-01;1", "b;MUG-01;one"), PEOPLE);

    assertThat(
            sql.fetchValues(
                "select line from integration.import_row where import_id = '%s'"
                    .formatted(done.id())))
        .hasSize(2);
  }

  private DataImport started() {
    return started(ORDERS, LINES, PEOPLE);
  }

  private DataImport started(String orders, String lines, String people) {
    DataImport created = imports.define(MAPPING.formatted(source));
    receive(created.id(), "orders", orders);
    receive(created.id(), "lines", lines);
    receive(created.id(), "people", people);
    return imports.start(created.id());
  }

  private DataImport imported(String orders, String lines, String people) {
    DataImport started = started(orders, lines, people);
    worker.sweep();
    return imports.get(started.id());
  }

  private void receive(UUID id, String file, String text) {
    imports.receive(id, file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> faults(DataImport done) {
    return rejections.faults(done.id(), PageRequest.first(100)).items().stream()
        .map(one -> one.file() + ":" + one.line() + " " + one.column() + " " + one.reason())
        .toList();
  }

  private String rejected(DataImport done, String file) throws IOException {
    try (var to = new StringWriter()) {
      rejections.write(done.id(), file, Formulas.AS_SENT, to);
      return to.toString();
    }
  }

  /** What a customer's history says, oldest first. */
  private List<String> told(String called) {
    CustomerId customer =
        Objects.requireNonNull(customers.known(source, List.of(called)).get(called));
    return journal
        .newest(customer, JournalFilter.ALL, PageRequest.first(100))
        .items()
        .reversed()
        .stream()
        .map((Recorded one) -> one.name() + " " + one.occurredAt())
        .toList();
  }
}
