package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Journal;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.events.Recorded;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as other systems really write them, and what nobody should. */
@CairnTest
class OddFilesTest {
  private static final AtomicInteger TESTS = new AtomicInteger();
  private static final String HEADER = "order,person,placed,promised,sku,pieces,price\n";

  private static final String STILL_WHOLE = " is still in cairn_row: write it out, and empty that";

  @Autowired Imports imports;
  @Autowired Rejections rejections;
  @Autowired Customers customers;
  @Autowired Journal journal;
  @Autowired Worker worker;
  @Autowired TestClock clock;
  @Autowired Callers callers;
  @Autowired JsonMapper json;
  private String source;

  @BeforeEach
  void a_source_of_its_own() {
    source = "odd-" + TESTS.incrementAndGet();
  }

  @AfterEach
  void the_clock_goes_back() {
    clock.set(TestClock.START);
  }

  @Test
  void a_row_of_too_many_or_too_few_cells_is_told_and_the_others_are_taken_in() {
    DataImport done = imported(HEADER + "a,p-1\n" + row("b", "p-1") + "c,p,1,2,3,4,5,6\n");

    assertThat(faults(done))
        .containsExactly(
            "2  has 2 cells where the first line names 7 columns",
            "4  has 8 cells where the first line names 7 columns");
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
            "2 order has characters that cannot be read in its encoding",
            "3 placed must not be before 1990",
            "4 placed must not be in the future")
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
    DataImport done = imported(HEADER + row("a", "p-1").replace("MUG", "\"A, \"\"big\"\"\nmug\""));

    assertThat(done.stored()).isEqualTo(1);
  }

  @Test
  void another_encoding_is_read_and_given_back() {
    Charset polish = Charset.forName("windows-1250");
    String file =
        HEADER
            + row("a", "p-1").replace("MUG", "Łódź")
            + row("b", "p-1").replace("MUG,1", "Łódź,x");
    DataImport first = imported("windows-1250", file.getBytes(polish));
    HttpResponse<String> rejected = download(first);

    assertThat(first.stored()).isEqualTo(1);
    assertThat(rejected.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).contains("windows-1250"));
    assertThat(rejected.body()).contains("b,p-1,", ",Łódź,x,");
    DataImport mended =
        imported("windows-1250", rejected.body().replace(",x,", ",2,").getBytes(polish));
    assertThat(mended.rejected()).isZero();
    assertThat(mended.stored()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_read_in_the_encoding_is_told_until_it_is_mended() {
    byte[] file = (HEADER + row("Ł", "p-1")).getBytes(Charset.forName("windows-1250"));
    DataImport first = imported("us-ascii", file);
    String rejected = download(first).body();
    DataImport second = imported("us-ascii", rejected.getBytes(StandardCharsets.US_ASCII));

    assertThat(faults(first))
        .containsExactly("2 order has characters that cannot be read in its encoding");
    assertThat(faults(second)).isEqualTo(faults(first));
    String mended = download(second).body().replace('\0', 'L');
    assertThat(imported("us-ascii", mended.getBytes(StandardCharsets.US_ASCII)).stored())
        .isEqualTo(1);
  }

  @Test
  void what_json_escapes_is_given_back_as_it_was() {
    String object =
        """
        {"order":"%s","person":"p-1","placed":"2026-02-01 10:00","promised":"2026-02-10",\
        "sku":"\\u0141\\u00f3d\\u017a","pieces":"x","price":"9.90"}
        """;
    String file = object.formatted("a") + object.formatted("b\\ud800");
    DataImport first =
        imported("us-ascii, format: ndjson", file.getBytes(StandardCharsets.US_ASCII));
    List<JsonNode> rejected = download(first).body().lines().map(json::readTree).toList();

    assertThat(rejected)
        .extracting(row -> row.path("sku").asString())
        .containsExactly("Łódź", "Łódź");
    assertThat(rejected.getLast().path("order").asString()).isEqualTo("b\ud800");
  }

  @Test
  void a_promise_that_passed_yesterday_speaks_to_nobody_either() {
    DataImport done = imported(HEADER + row("a", "p-1").replace("2026-02-10", "2026-03-01"));

    assertThat(done.stored()).isEqualTo(1);
    assertThat(told("p-1"))
        .contains("delivery-delayed", "notification-skipped")
        .doesNotContain("notification-sent");
  }

  @Test
  void rejected_rows_that_are_still_wrong_come_back_as_they_were() throws IOException {
    DataImport first = imported(HEADER + row("a", "p-1").replace(",1,", ",x,"));
    String rejected = rejected(first);

    DataImport second = imported(rejected);

    assertThat(rejected(second).lines().map(String::strip).toList())
        .first()
        .isEqualTo(HEADER.strip() + ",cairn_line,cairn_columns,cairn_reasons,cairn_row");
  }

  @Test
  void a_rejected_row_of_other_cells_than_columns_comes_back_whole_and_stays_refused_until_mended()
      throws IOException {
    String parted = row("a", "p-1").replace("MUG", "MUG, green");
    DataImport first = imported(HEADER + parted);
    String rejected = rejected(first);
    assertThat(rejected).contains("\"\"MUG\"\",\"\" green\"\",\"\"1\"\",\"\"9.90\"\"");

    DataImport second = imported(rejected);
    assertThat(faults(second)).containsExactly("2 " + STILL_WHOLE);
    assertThat(rejected(second)).contains("\"\"MUG\"\",\"\" green\"\"");

    DataImport third = imported(HEADER + row("a", "p-1").replace("MUG", "\"MUG, green\""));
    assertThat(third.stored()).isEqualTo(1);
  }

  @Test
  void a_file_of_whom_nothing_is_heard_may_be_sent_by_another_whose_rows_stay() {
    DataImport created = imports.define(mapping("utf-8"));
    byte[] file = (HEADER + row("a", "p-1").repeat(5000)).getBytes(StandardCharsets.UTF_8);
    var stalled =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at == file.length / 2) {
              clock.advance(Duration.ofMinutes(2));
              receive(created.id(), HEADER + row("b", "p-2"));
            }
            if (at == file.length) {
              throw new IOException("gone");
            }
            return file[at++];
          }
        };

    assertThatThrownBy(() -> imports.receive(created.id(), "rows", stalled));
    imports.start(created.id());
    worker.sweep();

    assertThat(imports.get(created.id()).stored()).isEqualTo(1);
    assertThat(customers.known(source, List.of("p-1", "p-2"))).containsOnlyKeys("p-2");
  }

  @Test
  void a_file_arrives_from_one_sender_at_a_time() throws IOException {
    DataImport created = imports.define(mapping("utf-8"));
    byte[] file = (HEADER + row("a", "p-1").repeat(5000)).getBytes(StandardCharsets.UTF_8);
    var slow =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            if (at == file.length / 2) {
              itIsOnlyHalfThere();
            }
            return at < file.length ? file[at++] : -1;
          }

          private void itIsOnlyHalfThere() {
            assertThatThrownBy(
                    () -> imports.receive(created.id(), "rows", new ByteArrayInputStream(file)))
                .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> imports.start(created.id())).isInstanceOf(Conflict.class);
          }
        };

    imports.receive(created.id(), "rows", slow);

    assertThat(imports.get(created.id()).files().getFirst().rows()).isEqualTo(5000);
  }

  @Test
  void of_a_file_that_breaks_off_nothing_is_left() {
    DataImport created = imports.define(mapping("utf-8"));
    String endless = HEADER + row("a", "p-1") + "x".repeat(RowFile.LONGEST_ROW + 1);

    assertThatThrownBy(() -> receive(created.id(), endless)).isInstanceOf(Invalid.class);

    assertThat(imports.get(created.id()).files().getFirst().rows()).isNull();
    receive(created.id(), HEADER + row("a", "p-1"));
    assertThat(imports.get(created.id()).files().getFirst().rows()).isEqualTo(1);
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

  private String mapping(String encoding) {
    return """
    import: %s
    title: Odd files
    files:
      - {file: rows, encoding: %s}
    records:
      - record: customer
        from: rows
        id: person
        fields: {name: person}
      - record: order
        from: rows
        id: order
        customer: person
        fields: {placedAt: placed, currency: {text: EUR}, promisedOn: promised}
      - record: order-line
        from: rows
        customer: person
        parent: order
        fields: {sku: sku, name: sku, quantity: pieces, unitPrice: price}
    """
        .formatted(source, encoding);
  }

  private static String row(String order, String person) {
    return order + "," + person + ",2026-02-01 10:00,2026-02-10,MUG,1,9.90\n";
  }

  private DataImport imported(String file) {
    return imported("utf-8", file.getBytes(StandardCharsets.UTF_8));
  }

  private DataImport imported(String encoding, byte[] file) {
    DataImport created = imports.define(mapping(encoding));
    imports.receive(created.id(), "rows", new ByteArrayInputStream(file));
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }

  private void receive(UUID id, String file) {
    imports.receive(id, "rows", stream(file));
  }

  private static InputStream stream(String file) {
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> faults(DataImport done) {
    return rejections.faults(done.id(), null, 100).items().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.reason())
        .toList();
  }

  private String rejected(DataImport done) throws IOException {
    try (var to = new StringWriter()) {
      rejections.write(done.id(), "rows", to);
      return to.toString();
    }
  }

  /** Decoded as the answer says. */
  private HttpResponse<String> download(DataImport done) {
    return callers.system().get("/api/imports/" + done.id() + "/files/rows/rejected");
  }

  private List<String> told(String called) {
    var customer = Objects.requireNonNull(customers.known(source, List.of(called)).get(called));
    return journal.newest(customer, JournalFilter.ALL, null, 100).stream()
        .map(Recorded::name)
        .toList();
  }
}
