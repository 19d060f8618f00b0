package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A year of a real wholesaler, with all that is odd in it. */
@CairnTest
@TestPropertySource(
    properties = "cairn.imports.step=3s") // an application of its own: it counts everything
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@Tag("data")
class OnlineRetailTest {
  private static final Path DATA = Path.of("../shared/data/online-retail/online_retail.csv.gz");

  /** The lines of a tenth of the invoices. */
  private static final Pattern PART = Pattern.compile("^\"?[^,\"]*3\"?,");

  @Autowired Imports imports;
  @Autowired Worker worker;
  @Autowired DSLContext sql;

  @Test
  void a_part_is_imported_as_it_is_and_changes_nothing_the_second_time() throws IOException {
    imported_twice(line -> PART.matcher(line).find(), 53_177, 1_385, 1_837, 368, 12_025);
  }

  @Test
  @Tag("long")
  void the_year_is_imported_as_it_is_and_changes_nothing_the_second_time() throws IOException {
    imported_twice(line -> true, 541_909, 4_372, 18_536, 3_654, 135_080);
  }

  private void imported_twice(
      Predicate<String> part, long lines, long customers, long orders, long credits, long rejected)
      throws IOException {
    assumeTrue(Files.exists(DATA), "the real data is not here");

    DataImport first = imported(part);

    assertThat(first.status()).isEqualTo(JobStatus.DONE);
    assertThat(first.error()).isNull();
    assertThat(first.files().getFirst().rows()).isEqualTo(lines);
    assertThat(count("select count(*) from customers.customer")).isEqualTo(customers);
    assertThat(count("select count(*) from orders.sales_order")).isEqualTo(orders);
    assertThat(count("select count(*) from orders.credit_note")).isEqualTo(credits);
    assertThat(first.stored()).isEqualTo(orders + credits);
    assertThat(first.known()).isZero();
    assertThat(first.rejected()).isEqualTo(rejected);
    long events = count("select count(*) from events.journal");

    DataImport second = imported(part);

    assertThat(second.stored()).isZero();
    assertThat(second.known()).isEqualTo(orders + credits);
    assertThat(second.rejected()).isEqualTo(rejected);
    assertThat(count("select count(*) from events.journal")).isEqualTo(events);
  }

  private DataImport imported(Predicate<String> part) throws IOException {
    DataImport created = imports.create("online-retail");
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA)), StandardCharsets.UTF_8))) {
      String lines =
          file.lines()
              .filter(line -> line.contains("InvoiceNo") || part.test(line))
              .collect(Collectors.joining("\n", "", "\n"));
      imports.receive(
          created.id(), "lines", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }

  private long count(String query) {
    return sql.fetchSingle(query).get(0, Long.class);
  }
}
