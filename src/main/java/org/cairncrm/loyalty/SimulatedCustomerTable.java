package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.SIMULATED_CUSTOMER;
import static org.cairncrm.loyalty.db.Tables.SIMULATION;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of simulations, and of what customers would have on the simulated programmes. */
@Component
class SimulatedCustomerTable {
  /** The number of simulations of a programme that are kept. */
  static final int KEPT = 10;

  /** The number of customers that are read together for a file. */
  private static final int BATCH = 1_000;

  private static final int TEN_THOUSANDTHS = 4;

  private static final Keyset<SimulatedCustomer> LARGEST =
      Keyset.descending(SIMULATED_CUSTOMER.POINTS_APART, SimulatedCustomerTable::pointsApart)
          .thenDescending(SIMULATED_CUSTOMER.WORTH_APART, SimulatedCustomerTable::worthApart)
          .thenDescending(SIMULATED_CUSTOMER.CUSTOMER_ID, SimulatedCustomer::customer);

  private static final RowStatement<Row> KEEP =
      RowStatement.<Row>into(SIMULATED_CUSTOMER)
          .set(SIMULATED_CUSTOMER.CUSTOMER_ID, row -> row.one().customer())
          .set(SIMULATED_CUSTOMER.SIMULATION_ID, Row::simulation)
          .set(SIMULATED_CUSTOMER.POINTS, row -> row.one().points())
          .set(SIMULATED_CUSTOMER.LIVE_POINTS, row -> row.one().livePoints())
          .set(SIMULATED_CUSTOMER.VOUCHERS, row -> row.one().vouchers())
          .set(SIMULATED_CUSTOMER.LIVE_VOUCHERS, row -> row.one().liveVouchers())
          .set(SIMULATED_CUSTOMER.CURRENCY, row -> currency(row.one()))
          .set(SIMULATED_CUSTOMER.WORTH, row -> amount(row.one().worth()))
          .set(SIMULATED_CUSTOMER.LIVE_WORTH, row -> amount(row.one().liveWorth()))
          .set(SIMULATED_CUSTOMER.RULES, row -> " " + String.join(" ", row.one().rules()) + " ")
          .set(SIMULATED_CUSTOMER.ORDER_ID, row -> row.one().order())
          .set(SIMULATED_CUSTOMER.RULE, row -> row.one().rule())
          .set(SIMULATED_CUSTOMER.POINTS_APART, row -> pointsApart(row.one()))
          .set(SIMULATED_CUSTOMER.WORTH_APART, row -> worthApart(row.one()))
          .onConflict("do nothing")
          .build();

  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  SimulatedCustomerTable(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  void add(UUID simulation, UUID job, String programme, Instant at) {
    sql.insertInto(SIMULATION)
        .set(SIMULATION.SIMULATION_ID, simulation)
        .set(SIMULATION.JOB_ID, job)
        .set(SIMULATION.PROGRAMME, programme)
        .set(SIMULATION.REQUESTED_AT, at)
        .execute();
  }

  /**
   * Removes the oldest simulations of a programme with their customers, so that {@value #KEPT} are
   * kept.
   */
  void removeOldest(String programme) {
    sql.deleteFrom(SIMULATION)
        .where(
            SIMULATION.PROGRAMME.eq(programme),
            SIMULATION.SIMULATION_ID.in(
                sql.select(SIMULATION.SIMULATION_ID)
                    .from(SIMULATION)
                    .where(SIMULATION.PROGRAMME.eq(programme))
                    .orderBy(SIMULATION.SIMULATION_ID.desc())
                    .offset(KEPT)))
        .execute();
  }

  /** The jobs of the simulations of a programme, newest first. */
  List<UUID> jobs(String programme) {
    return sql.select(SIMULATION.JOB_ID)
        .from(SIMULATION)
        .where(SIMULATION.PROGRAMME.eq(programme))
        .orderBy(SIMULATION.SIMULATION_ID.desc())
        .limit(KEPT)
        .fetch(SIMULATION.JOB_ID);
  }

  /**
   * The job of a simulation.
   *
   * @throws NotFound if the programme has no such simulation
   */
  UUID job(String programme, UUID simulation) {
    UUID job =
        sql.select(SIMULATION.JOB_ID)
            .from(SIMULATION)
            .where(SIMULATION.SIMULATION_ID.eq(simulation), SIMULATION.PROGRAMME.eq(programme))
            .fetchOne(SIMULATION.JOB_ID);
    if (job == null) {
      throw new NotFound("simulation", simulation);
    }
    return job;
  }

  /** Keeps the customers of a step, once even if the step runs again. */
  void keep(UUID simulation, List<SimulatedCustomer> customers) {
    for (Statement statement :
        KEEP.with(customers.stream().map(one -> new Row(simulation, one)).toList())) {
      jdbc.update(statement);
    }
  }

  /**
   * The customers of a simulation, those with the largest difference first.
   *
   * @param differing only those for whom the versions differ
   * @param rule only those to whom this rule gives something; null for all
   */
  Page<SimulatedCustomer> customers(
      UUID simulation, boolean differing, @Nullable String rule, PageRequest page) {
    var all = query(simulation, differing);
    return LARGEST.page(
        rule == null ? all : all.and(SIMULATED_CUSTOMER.RULES.contains(" " + rule + " ")),
        page,
        SimulatedCustomerTable::read);
  }

  /**
   * Reads all customers of a simulation for whom the versions differ, the largest difference first,
   * some at a time.
   */
  void differing(UUID simulation, Consumer<SimulatedCustomer> each) {
    String cursor = null;
    do {
      Page<SimulatedCustomer> page =
          customers(simulation, true, null, new PageRequest(cursor, BATCH));
      page.items().forEach(each);
      cursor = page.next();
    } while (cursor != null);
  }

  private SelectConditionStep<Record> query(UUID simulation, boolean differing) {
    var all =
        sql.select(SIMULATED_CUSTOMER.fields())
            .from(SIMULATED_CUSTOMER)
            .where(SIMULATED_CUSTOMER.SIMULATION_ID.eq(simulation));
    return differing ? all.and(SIMULATED_CUSTOMER.RULE.isNotNull()) : all;
  }

  private static SimulatedCustomer read(Record row) {
    String currency = row.get(SIMULATED_CUSTOMER.CURRENCY);
    return new SimulatedCustomer(
        row.get(SIMULATED_CUSTOMER.CUSTOMER_ID),
        row.get(SIMULATED_CUSTOMER.POINTS),
        row.get(SIMULATED_CUSTOMER.LIVE_POINTS),
        row.get(SIMULATED_CUSTOMER.VOUCHERS),
        row.get(SIMULATED_CUSTOMER.LIVE_VOUCHERS),
        money(row.get(SIMULATED_CUSTOMER.WORTH), currency),
        money(row.get(SIMULATED_CUSTOMER.LIVE_WORTH), currency),
        row.get(SIMULATED_CUSTOMER.RULES).isBlank()
            ? List.of()
            : List.of(row.get(SIMULATED_CUSTOMER.RULES).strip().split(" ")),
        row.get(SIMULATED_CUSTOMER.ORDER_ID),
        row.get(SIMULATED_CUSTOMER.RULE));
  }

  private static @Nullable Money money(BigDecimal amount, @Nullable String currency) {
    return currency == null ? null : new Money(amount, Currency.getInstance(currency)).trimmed();
  }

  private static long pointsApart(SimulatedCustomer one) {
    return Math.abs(one.difference());
  }

  private static long worthApart(SimulatedCustomer one) {
    return amount(one.worth())
        .subtract(amount(one.liveWorth()))
        .abs()
        .movePointRight(TEN_THOUSANDTHS)
        .longValue();
  }

  private static @Nullable String currency(SimulatedCustomer one) {
    Money worth = one.worth();
    return worth == null ? null : worth.currency().getCurrencyCode();
  }

  private static BigDecimal amount(@Nullable Money money) {
    return money == null ? BigDecimal.ZERO : money.amount();
  }

  private record Row(UUID simulation, SimulatedCustomer one) {}
}
