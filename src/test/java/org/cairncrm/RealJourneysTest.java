package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.cairncrm.integration.imports.DataImport;
import org.cairncrm.integration.imports.Imports;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.MapOutcome;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.journeys.NewPublication;
import org.cairncrm.journeys.Simulation;
import org.cairncrm.journeys.Simulations;
import org.cairncrm.journeys.StageOutcome;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.work.JobStatus;
import org.cairncrm.work.Worker;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The customers of two real shops, as the import put them on the map of online purchases, are where
 * a simulation of the same map puts them: each of them, in the same stage.
 */
@CairnTest
@TestPropertySource(
    properties = "cairn.imports.step=5s") // an application of its own: it counts everything
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@Tag("data")
@EnabledIf(value = "dataIsExpected", disabledReason = "There is no ../shared/data here")
class RealJourneysTest {
  private static final Path DATA = Path.of("..", "shared", "data");
  private static final String JOURNEY = "online-purchase";
  private static final String PLACED = "online-purchase-placed";
  private static final Map<String, String> OLIST =
      Map.of(
          "orders", "olist_orders",
          "customers", "olist_customers",
          "items", "olist_order_items",
          "reviews", "olist_order_reviews");

  @Autowired Imports imports;
  @Autowired Worker worker;
  @Autowired Journeys journeys;
  @Autowired Simulations simulations;
  @Autowired MapPublications publications;
  @Autowired DSLContext sql;

  static boolean dataIsExpected() {
    return Files.isDirectory(DATA.resolve("olist")) || "true".equals(System.getenv("CI"));
  }

  @Test
  void a_tenth_of_the_customers_is_where_a_simulation_puts_them() throws IOException {
    imports_and_simulates(10);
  }

  @Test
  @Tag("long")
  void all_customers_are_where_a_simulation_puts_them() throws IOException {
    imports_and_simulates(1);
  }

  private void imports_and_simulates(int share) throws IOException {
    importOlist(share);
    importOnlineRetail(share);

    Simulation done = simulated(JOURNEY, journeys.maps().draft(JOURNEY).text());

    assertThat(done.status()).isEqualTo(JobStatus.DONE);
    assertThat(done.customers()).isEqualTo(count("select count(*) from customers.customer"));
    assertThat(done.moved()).isEmpty();
    assertThat(done.elsewhere()).isZero();
    assertThat(done.draft()).isEqualTo(done.live());
    assertThat(now(done.draft())).isEqualTo(progress());
    assertThat(now(done.draft()).keySet())
        .contains("first-order", "delayed", "arrived", "repeat-buyer", "loyal");
    assertThat(done.draft().entered())
        .isEqualTo(
            count("select count(*) from journeys.progress")
                + count("select count(*) from journeys.ended_run"));
  }

  @Test
  void a_first_publication_places_the_customers_where_the_live_journey_has_them()
      throws IOException {
    importOnlineRetail(10);
    String text =
        journeys
            .maps()
            .draft(JOURNEY)
            .text()
            .replaceFirst("(?m)^journey: .*$", "journey: " + PLACED);
    Draft draft = journeys.maps().create(text);
    publications.publish(
        PLACED,
        draft.revision(),
        new NewPublication("A new journey", null, null, null, null, true));
    worker.sweep();

    assertThat(customers(PLACED)).isNotEmpty().isEqualTo(customers(JOURNEY));
    assertThat(simulated(PLACED, text).elsewhere()).isZero();
  }

  /** Each customer with the stage, since when, and when the journey began. */
  private List<String> customers(String journey) {
    return sql.fetch(
            "select customer_id || ' ' || stage || ' ' || since || ' ' || entered_at"
                + " from journeys.progress where journey = ? order by 1",
            journey)
        .getValues(0, String.class);
  }

  /** A map with another condition moves customers, so that the comparison above says something. */
  @Test
  void another_condition_moves_the_customers_whom_it_concerns() throws IOException {
    importOnlineRetail(10);
    long third =
        count(
            "select count(*) from journeys.progress where stage = 'loyal' and customer_id in"
                + " (select customer_id from events.journal where name = 'order-placed'"
                + " group by customer_id having max((data ->> 'nth')::int) = 3)");

    Simulation done =
        simulated(
            JOURNEY,
            journeys
                .maps()
                .draft(JOURNEY)
                .text()
                .replace("when: event.nth >= 3", "when: event.nth >= 4"));

    assertThat(third).isPositive();
    assertThat(done.elsewhere()).isEqualTo(third);
  }

  private Simulation simulated(String journey, String text) {
    Simulation started = simulations.start(journey, text);
    worker.sweep();
    return simulations.get(journey, started.id());
  }

  private static Map<String, Long> now(MapOutcome outcome) {
    return outcome.stages().stream()
        .filter(stage -> stage.now() > 0)
        .collect(Collectors.toMap(StageOutcome::stage, StageOutcome::now));
  }

  private Map<String, Long> progress() {
    return sql.fetch("select stage, count(*) from journeys.progress group by stage").stream()
        .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
  }

  private void importOlist(int share) throws IOException {
    DataImport created = imports.create("olist");
    Set<String> buyers =
        rows("orders", share).stream()
            .map(row -> Objects.requireNonNull(row.get("customer_id")))
            .collect(Collectors.toSet());
    for (String file : List.of("orders", "customers", "items", "reviews")) {
      List<Map<String, String>> rows =
          file.equals("customers")
              ? rows(file, 1).stream()
                  .filter(row -> buyers.contains(row.get("customer_id")))
                  .toList()
              : rows(file, share);
      imports.receive(created.id(), file, new ByteArrayInputStream(OlistCsv.packed(rows)));
    }
    finish(created);
  }

  /** The rows of each n-th order, by the hash of its id, which is the same in every file. */
  private static List<Map<String, String>> rows(String file, int share) throws IOException {
    return OlistCsv.unpacked(DATA.resolve("olist").resolve(OLIST.get(file) + ".csv.gz")).stream()
        .filter(row -> Math.floorMod(row.getOrDefault("order_id", "").hashCode(), share) == 0)
        .toList();
  }

  private void importOnlineRetail(int share) throws IOException {
    DataImport created = imports.create("online-retail");
    Path file = DATA.resolve("online-retail").resolve("online_retail.csv.gz");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String part =
          lines
              .lines()
              .filter(
                  line ->
                      line.contains("InvoiceNo")
                          || Math.floorMod(line.split(",", 2)[0].hashCode(), share) == 0)
              .collect(Collectors.joining("\n", "", "\n"));
      imports.receive(
          created.id(), "lines", new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    }
    finish(created);
  }

  private void finish(DataImport created) {
    imports.start(created.id());
    worker.sweep();
    assertThat(imports.get(created.id()).status()).isEqualTo(JobStatus.DONE);
  }

  private long count(String query) {
    return sql.fetchSingle(query).get(0, Long.class);
  }
}
