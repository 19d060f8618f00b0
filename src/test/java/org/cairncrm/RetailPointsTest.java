package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.cairncrm.integration.imports.DataImport;
import org.cairncrm.integration.imports.Imports;
import org.cairncrm.loyalty.NewProgrammeSimulation;
import org.cairncrm.loyalty.ProgrammeSimulation;
import org.cairncrm.loyalty.ProgrammeSimulations;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.loyalty.SimulatedCustomer;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Page;
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
 * The points of a real wholesaler's customers: the live system, a simulation and an SQL query over
 * the orders give each customer the same. A cancellation takes back the customer's latest earlier
 * lines with the same stock code and price; the rest, for which there is no such line, is counted.
 */
@CairnTest
@TestPropertySource(
    properties = "cairn.imports.step=5s") // an application of its own: it counts everything
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@Tag("data")
@EnabledIf(value = "dataIsExpected", disabledReason = "There is no ../shared/data here")
class RetailPointsTest {
  private static final Path DATA = Path.of("..", "shared", "data", "online-retail");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final String PROGRAMME =
      """
      programme: kept
      title: Points for what was kept
      zone: Europe/London
      earning:
        - rule: pound
          title: A point per pound
          gives: {points: 1, per: [{amount: 1, currency: GBP}]}
        - rule: third
          title: Every third order
          repeat: {every: 3}
          cancelledCounts: true
          gives: {points: 100}
        - rule: soon
          title: The next order within 30 days
          repeat: {withinDays: 30}
          cancelledCounts: true
          gives: {points: 50}
      """;

  private static final String BY_SQL =
      """
      with line as (
        select l.customer_id, l.order_id, l.unit_price, l.quantity - coalesce((
          select sum(r.quantity) from orders.reversed_line r
          where r.customer_id = l.customer_id and r.order_id = l.order_id and r.line = l.line), 0) as kept
        from orders.line l),
      money as (
        select customer_id, order_id, floor(round(sum(unit_price * kept), 2)) as points from line group by 1, 2),
      placed as (
        select customer_id, order_id, row_number() over sooner as nth,
          placed_at - lag(placed_at) over sooner as since
        from orders.sales_order window sooner as (partition by customer_id order by placed_at, order_id))
      select customer_id::text, sum(points) + 100 * count(*) filter (where nth % 3 = 0)
        + 50 * count(*) filter (where since <= interval '720 hours')
      from placed join money using (customer_id, order_id) group by 1
      """;

  private static final String LIVE =
      "select customer_id::text, sum(remaining) from loyalty.lot where programme = 'kept' group by"
          + " 1";

  @Autowired Imports imports;
  @Autowired Worker worker;
  @Autowired Orders orders;
  @Autowired Programmes programmes;
  @Autowired ProgrammeSimulations simulations;
  @Autowired DSLContext sql;

  static boolean dataIsExpected() {
    return Files.isDirectory(DATA) || "true".equals(System.getenv("CI"));
  }

  @Test
  void a_part_of_the_customers_have_the_same_points_by_all_three() throws IOException {
    compared(20, 2_417, 571);
  }

  @Test
  @Tag("long")
  void all_customers_have_the_same_points_by_all_three() throws IOException {
    compared(1, 248_269, 26_539);
  }

  /**
   * @param share each n-th customer
   * @param matched the number of cancelled units that are taken back
   * @param unmatched the number of cancelled units for which there is no line
   */
  private void compared(int share, long matched, long unmatched) throws IOException {
    programmes
        .documents()
        .publish("kept", programmes.documents().create(PROGRAMME).revision(), null);
    List<Map<String, String>> rows =
        OlistCsv.unpacked(DATA.resolve("online_retail.csv.gz")).stream()
            .filter(row -> of(row, "CustomerID").matches("[0-9]+"))
            .filter(row -> Integer.parseInt(of(row, "CustomerID")) % share == 0)
            .toList();
    imported(rows.stream().filter(row -> !of(row, "InvoiceNo").startsWith("C")).toList());
    Matching matching = cancelled(rows);

    Map<String, Long> bySql = points(BY_SQL);
    assertThat(bySql).isNotEmpty();
    assertThat(positive(points(LIVE))).isEqualTo(positive(bySql));
    assertThat(simulated()).isEqualTo(positive(bySql));
    assertThat(matching).isEqualTo(new Matching(matched, unmatched));
  }

  private void imported(List<Map<String, String>> rows) throws IOException {
    DataImport created = imports.create("online-retail");
    imports.receive(created.id(), "lines", new ByteArrayInputStream(OlistCsv.packed(rows)));
    imports.start(created.id());
    worker.sweep();
    assertThat(imports.get(created.id()).status()).isEqualTo(JobStatus.DONE);
  }

  /** Cancels what the cancellations take back, the earliest first. */
  private Matching cancelled(List<Map<String, String>> rows) {
    Map<String, List<Sold>> sold = sold(rows);
    long matched = 0;
    long unmatched = 0;
    Map<String, Map<OrderId, Map<Integer, Integer>>> taken = new LinkedHashMap<>();
    Map<String, Instant> times = new TreeMap<>();
    for (Map<String, String> row :
        rows.stream()
            .filter(row -> of(row, "InvoiceNo").startsWith("C"))
            .sorted(Comparator.comparing(row -> of(row, "InvoiceDate")))
            .toList()) {
      Instant at = time(row);
      int wanted = -Integer.parseInt(of(row, "Quantity"));
      for (Sold line : sold.getOrDefault(key(row), List.of())) {
        int units = line.at.isBefore(at) ? Math.min(wanted, line.left) : 0;
        if (units > 0) {
          line.left -= units;
          wanted -= units;
          matched += units;
          times.putIfAbsent(of(row, "InvoiceNo"), at);
          taken
              .computeIfAbsent(of(row, "InvoiceNo"), any -> new LinkedHashMap<>())
              .computeIfAbsent(line.order, any -> new TreeMap<>())
              .merge(line.line, units, Integer::sum);
        }
      }
      unmatched += wanted;
    }
    taken.forEach(
        (invoice, byOrder) ->
            byOrder.forEach(
                (order, lines) ->
                    orders.cancel(
                        order,
                        new NewCancellation(
                            "retail",
                            invoice + "-" + order,
                            times.get(invoice),
                            lines.entrySet().stream()
                                .map(line -> new LineQuantity(line.getKey(), line.getValue()))
                                .toList(),
                            null,
                            null))));
    return new Matching(matched, unmatched);
  }

  /** The lines of each customer, stock code and price, the latest first. */
  private Map<String, List<Sold>> sold(List<Map<String, String>> rows) {
    Map<String, String> buyers = new LinkedHashMap<>();
    rows.forEach(row -> buyers.put(of(row, "InvoiceNo"), of(row, "CustomerID")));
    Map<String, List<Sold>> sold = new LinkedHashMap<>();
    sql.fetch(
            """
            select o.external_id, o.order_id, l.line, l.sku, l.unit_price, l.quantity, o.placed_at
            from orders.line l join orders.sales_order o using (customer_id, order_id)
            order by o.placed_at desc, o.order_id desc, l.line desc
            """)
        .forEach(
            row ->
                sold.computeIfAbsent(
                        key(
                            Objects.requireNonNull(
                                buyers.get(row.get("external_id", String.class))),
                            row.get("sku", String.class),
                            row.get("unit_price", BigDecimal.class)),
                        any -> new ArrayList<>())
                    .add(
                        new Sold(
                            new OrderId(row.get("order_id", UUID.class)),
                            row.get("line", Integer.class),
                            row.get("placed_at", OffsetDateTime.class).toInstant(),
                            row.get("quantity", Integer.class))));
    return sold;
  }

  private static String of(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static String key(Map<String, String> row) {
    return key(of(row, "CustomerID"), of(row, "StockCode"), new BigDecimal(of(row, "UnitPrice")));
  }

  private static String key(String customer, String sku, BigDecimal price) {
    return customer + " " + sku + " " + price.stripTrailingZeros().toPlainString();
  }

  private static Instant time(Map<String, String> row) {
    return LocalDateTime.parse(of(row, "InvoiceDate"), TIME).atZone(LONDON).toInstant();
  }

  private Map<String, Long> points(String query) {
    Map<String, Long> points = new TreeMap<>();
    sql.fetch(query).forEach(row -> points.put(row.get(0, String.class), row.get(1, Long.class)));
    return points;
  }

  private static Map<String, Long> positive(Map<String, Long> points) {
    Map<String, Long> some = new TreeMap<>(points);
    some.values().removeIf(sum -> sum == 0);
    return some;
  }

  private Map<String, Long> simulated() {
    ProgrammeSimulation started =
        simulations.start(
            "kept", new NewProgrammeSimulation(1, LocalDate.parse("2009-01-01"), null));
    worker.sweep();
    assertThat(simulations.get("kept", started.id()).status()).isEqualTo(JobStatus.DONE);
    Map<String, Long> points = new TreeMap<>();
    String cursor = "";
    while (cursor != null) {
      Page<SimulatedCustomer> page =
          simulations.customers(
              "kept", started.id(), false, null, new PageRequest(cursor, Page.MOST));
      page.items().forEach(one -> points.put(one.customer().toString(), one.points()));
      cursor = page.next();
    }
    return positive(points);
  }

  /** Cancelled units. */
  private record Matching(long matched, long unmatched) {}

  /** Units of a line that are left. */
  private static final class Sold {
    private final OrderId order;
    private final int line;
    private final Instant at;
    private int left;

    Sold(OrderId order, int line, Instant at, int left) {
      this.order = order;
      this.line = line;
      this.at = at;
      this.left = left;
    }
  }
}
