package org.cairncrm.integration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
@DirtiesContext
@Tag("data")
class OnlineRetailTest {
  private static final Path DATA = Path.of("../shared/data/online-retail/online_retail.csv.gz");

  @Autowired Imports imports;
  @Autowired Worker worker;
  @Autowired DSLContext sql;

  @Test
  void is_imported_as_it_is_and_changes_nothing_the_second_time() throws IOException {
    assumeTrue(Files.exists(DATA), "the real data is not here");

    DataImport first = imported();

    assertThat(first.status()).isEqualTo(JobStatus.DONE);
    assertThat(first.error()).isNull();
    assertThat(first.files().getFirst().rows()).isEqualTo(541_909);
    assertThat(count("select count(*) from customers.customer")).isEqualTo(4_372);
    assertThat(count("select count(*) from orders.purchase")).isEqualTo(18_536);
    assertThat(count("select count(*) from orders.credit_note")).isEqualTo(3_654);
    assertThat(first.stored()).isEqualTo(18_536 + 3_654);
    assertThat(first.known()).isZero();
    assertThat(first.rejected()).isEqualTo(135_080);
    long events = count("select count(*) from events.journal");

    DataImport second = imported();

    assertThat(second.stored()).isZero();
    assertThat(second.known()).isEqualTo(18_536 + 3_654);
    assertThat(second.rejected()).isEqualTo(135_080);
    assertThat(count("select count(*) from events.journal")).isEqualTo(events);
  }

  private DataImport imported() throws IOException {
    DataImport created = imports.create("online-retail");
    try (InputStream body = Files.newInputStream(DATA)) {
      imports.receive(created.id(), "lines", body);
    }
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }

  private long count(String query) {
    return sql.fetchSingle(query).get(0, Long.class);
  }
}
