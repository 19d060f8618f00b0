package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairncrm.integration.imports.DataImport;
import org.cairncrm.integration.imports.Imports;
import org.cairncrm.integration.imports.Rejections;
import org.cairncrm.shared.PageRequest;
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
 * Real orders of two years from four files that join each other, none of them sorted: what is
 * stored is counted against what the files say, by a reading of their own.
 */
@CairnTest
@TestPropertySource(
    properties = "cairn.imports.step=4s") // an application of its own: it counts everything
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@Tag("data")
@EnabledIf(value = "dataIsExpected", disabledReason = "There is no ../shared/data/olist here")
class OlistImportTest {
  private static final Path DATA = Path.of("..", "shared", "data", "olist");
  private static final List<String> FILES = List.of("orders", "customers", "items", "reviews");
  private static final Map<String, String> NAMES =
      Map.of("items", "order_items", "reviews", "order_reviews");

  @Autowired Imports imports;
  @Autowired Rejections rejections;
  @Autowired Worker worker;
  @Autowired DSLContext sql;
  private int share;

  static boolean dataIsExpected() {
    return Files.isDirectory(DATA) || "true".equals(System.getenv("CI"));
  }

  @Test
  void of_each_tenth_order_everything_is_stored_as_the_files_say() throws IOException {
    stores_what_the_files_say(10);
  }

  @Test
  @Tag("long")
  void of_all_orders_everything_is_stored_as_the_files_say() throws IOException {
    stores_what_the_files_say(1);
  }

  private void stores_what_the_files_say(int nth) throws IOException {
    share = nth;
    DataImport done = imported();
    List<Map<String, String>> orders = rows("orders");
    Set<String> withItems =
        rows("items").stream().map(item -> item.get("order_id")).collect(Collectors.toSet());
    Set<String> known =
        rows("customers").stream().map(one -> one.get("customer_id")).collect(Collectors.toSet());
    Predicate<Map<String, String>> placed =
        order ->
            withItems.contains(order.get("order_id")) && known.contains(order.get("customer_id"));
    List<Map<String, String>> bought = orders.stream().filter(placed).toList();
    long items = rows("items").stream().filter(of(ids(bought))).count();
    long handedOver = bought.stream().filter(OlistImportTest::handedOver).count();
    List<Map<String, String>> delivered =
        bought.stream()
            .filter(OlistImportTest::handedOver)
            .filter(order -> !said(order, "order_delivered_customer_date").isEmpty())
            .toList();
    long late =
        delivered.stream()
            .filter(
                order ->
                    said(order, "order_delivered_customer_date")
                            .substring(0, 10)
                            .compareTo(
                                said(order, "order_estimated_delivery_date").substring(0, 10))
                        > 0)
            .count();

    assertThat(done.status()).as(String.valueOf(done.error())).isEqualTo(JobStatus.DONE);
    assertThat(count("select count(*) from orders.sales_order")).isEqualTo(bought.size());
    assertThat(count("select count(*) from orders.line")).isEqualTo(items);
    assertThat(count("select count(*) from orders.shipment")).isEqualTo(handedOver);
    assertThat(count("select count(*) from orders.shipment where delivered_at is not null"))
        .isEqualTo(delivered.size());
    assertThat(
            count(
                "select count(*) from orders.shipment s join orders.sales_order p using"
                    + " (customer_id, order_id) where (s.delivered_at at time zone"
                    + " 'America/Sao_Paulo')::date > p.promised_on"))
        .isEqualTo(late);
    assertThat(count("select count(*) from interactions.interaction"))
        .isEqualTo(rows("reviews").stream().filter(of(ids(orders))).count());
    assertThat(count("select count(*) from events.journal where name = 'notification-sent'"))
        .isZero();
    assertThat(rejections.faults(done.id(), PageRequest.first(200)).items())
        .allSatisfy(
            fault ->
                assertThat(fault.reason())
                    .containsAnyOf("has no lines", "must name the customer", "There is no order"));
  }

  private static Predicate<Map<String, String>> of(Set<String> orders) {
    return row -> orders.contains(row.get("order_id"));
  }

  private static Set<String> ids(List<Map<String, String>> orders) {
    return orders.stream().map(order -> said(order, "order_id")).collect(Collectors.toSet());
  }

  private static boolean handedOver(Map<String, String> order) {
    return !said(order, "order_delivered_carrier_date").isEmpty()
        && !said(order, "order_status").equals("canceled");
  }

  private static String said(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column));
  }

  /** The rows of each n-th order, by the hash of its id, which is the same in every file. */
  private List<Map<String, String>> rows(String file) throws IOException {
    List<Map<String, String>> all = OlistCsv.unpacked(path(file));
    if (file.equals("customers")) {
      Set<String> buyers =
          rows("orders").stream().map(one -> said(one, "customer_id")).collect(Collectors.toSet());
      return all.stream().filter(one -> buyers.contains(said(one, "customer_id"))).toList();
    }
    return all.stream()
        .filter(one -> Math.floorMod(said(one, "order_id").hashCode(), share) == 0)
        .toList();
  }

  private static Path path(String file) {
    return DATA.resolve("olist_" + NAMES.getOrDefault(file, file) + ".csv.gz");
  }

  private DataImport imported() throws IOException {
    DataImport created = imports.create("olist");
    for (String file : FILES) {
      imports.receive(created.id(), file, new ByteArrayInputStream(OlistCsv.packed(rows(file))));
    }
    imports.start(created.id());
    worker.sweep();
    return imports.get(created.id());
  }

  private long count(String query) {
    return sql.fetchSingle(query).get(0, Long.class);
  }
}
