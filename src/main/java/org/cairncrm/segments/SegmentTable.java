package org.cairncrm.segments;

import static org.cairncrm.segments.db.Tables.CUSTOMER_VALUE;
import static org.cairncrm.segments.db.Tables.DAILY_SIZE;
import static org.cairncrm.segments.db.Tables.SCALE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.RowStatement;
import org.cairncrm.shared.CustomerId;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads and corrects the values of many customers. A row that an order has changed since it was
 * read stays as the order left it.
 */
@Component
class SegmentTable {
  private static final SelectField<Stored> STORED =
      row(
              CUSTOMER_VALUE.CUSTOMER_ID,
              row(CUSTOMER_VALUE.ORDERS, CUSTOMER_VALUE.LAST_ORDER_ON, CUSTOMER_VALUE.MONEY)
                  .mapping(PurchaseValues::new),
              row(CUSTOMER_VALUE.RECENCY, CUSTOMER_VALUE.FREQUENCY, CUSTOMER_VALUE.MONETARY)
                  .mapping(SegmentTable::scores),
              CUSTOMER_VALUE.SEGMENT,
              CUSTOMER_VALUE.SINCE,
              CUSTOMER_VALUE.SCALE,
              CUSTOMER_VALUE.REVISION)
          .mapping(SegmentTable::stored);

  /** Three sorts of all customers who count, in one statement that takes seconds for a million. */
  private static final String BOUNDS =
      """
      update segments.scale set number = number + 1, recency = b.recency, frequency = b.frequency, money = b.money
      from (
        select percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by last_order_on desc) as recency,
          percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by orders) as frequency,
          percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by money) as money
        from segments.customer_value where orders > 0) b
      """;

  private static final String SIZES =
      """
      insert into segments.daily_size (day, segment, customers, money)
      select ?::date, segment, count(*), sum(money) from segments.customer_value where segment is not null group by segment
      """;

  private static final RowStatement<ScoredCustomer> ADD =
      RowStatement.<ScoredCustomer>into(CUSTOMER_VALUE)
          .set(CUSTOMER_VALUE.CUSTOMER_ID, ScoredCustomer::customer)
          .set(CUSTOMER_VALUE.ORDERS, one -> one.values().orders())
          .set(CUSTOMER_VALUE.LAST_ORDER_ON, one -> one.values().lastOrderOn())
          .set(CUSTOMER_VALUE.MONEY, one -> one.values().money())
          .set(CUSTOMER_VALUE.SCALE, ScoredCustomer::scale)
          .onConflict("do nothing")
          .build();

  private static final RowStatement<Stored> REPLACE =
      RowStatement.<Stored>of(
              """
              update segments.customer_value v set orders = n.orders, last_order_on = n.last_order_on, money = n.money,
                recency = n.recency, frequency = n.frequency, monetary = n.monetary,
                segment = n.segment, since = n.since, scale = n.scale, revision = n.revision + 1
              from :rows as n where v.customer_id = n.customer_id and v.revision = n.revision
              """)
          .set(CUSTOMER_VALUE.CUSTOMER_ID, one -> one.customer().customer())
          .set(CUSTOMER_VALUE.ORDERS, one -> one.customer().values().orders())
          .set(CUSTOMER_VALUE.LAST_ORDER_ON, one -> one.customer().values().lastOrderOn())
          .set(CUSTOMER_VALUE.MONEY, one -> one.customer().values().money())
          .set(CUSTOMER_VALUE.RECENCY, one -> one.customer().recency())
          .set(CUSTOMER_VALUE.FREQUENCY, one -> one.customer().frequency())
          .set(CUSTOMER_VALUE.MONETARY, one -> one.customer().monetary())
          .set(CUSTOMER_VALUE.SEGMENT, one -> one.customer().segment())
          .set(CUSTOMER_VALUE.SINCE, one -> one.customer().since())
          .set(CUSTOMER_VALUE.SCALE, one -> one.customer().scale())
          .set(CUSTOMER_VALUE.REVISION, Stored::revision)
          .build();

  private final DSLContext sql;
  private final JdbcTemplate jdbc;

  SegmentTable(DSLContext sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /**
   * A customer as stored.
   *
   * @param revision goes up with each change
   */
  record Stored(ScoredCustomer customer, int revision) {}

  private static @Nullable Scores scores(
      @Nullable Integer recency, @Nullable Integer frequency, @Nullable Integer monetary) {
    return recency == null || frequency == null || monetary == null
        ? null
        : new Scores(recency, frequency, monetary);
  }

  private static Stored stored(
      CustomerId customer,
      PurchaseValues values,
      @Nullable Scores scores,
      @Nullable Segment segment,
      @Nullable Instant since,
      Integer scale,
      Integer revision) {
    return new Stored(
        new ScoredCustomer(customer, values, scores, segment, since, scale), revision);
  }

  ScoreScale scale() {
    return sql.selectFrom(SCALE)
        .fetchSingle(
            one ->
                new ScoreScale(
                    one.getNumber(),
                    one.getCurrency(),
                    list(one.getRecency()),
                    list(one.getFrequency()),
                    list(one.getMoney())));
  }

  private static <T> List<T> list(T @Nullable [] bounds) {
    return bounds == null ? List.of() : List.copyOf(Arrays.asList(bounds));
  }

  /** The time of the latest refreshment that has ended; null if none has. */
  @Nullable Instant refreshedAt() {
    return sql.select(SCALE.REFRESHED_AT).from(SCALE).fetchSingle(SCALE.REFRESHED_AT);
  }

  /** The day of the latest refreshment that was started; null if none was. */
  @Nullable LocalDate requestedOn() {
    return sql.select(SCALE.REQUESTED_ON).from(SCALE).fetchSingle(SCALE.REQUESTED_ON);
  }

  /**
   * Marks the day as that of a refreshment.
   *
   * @return false if another instance has done so
   */
  boolean request(LocalDate day) {
    return sql.update(SCALE)
            .set(SCALE.REQUESTED_ON, day)
            .where(SCALE.REQUESTED_ON.isNull().or(SCALE.REQUESTED_ON.lt(day)))
            .execute()
        == 1;
  }

  void setCurrency(String currency) {
    sql.update(SCALE).set(SCALE.CURRENCY, currency).execute();
  }

  /** Computes the bounds from the values of all customers with an order that counts. */
  void computeBounds() {
    sql.execute(BOUNDS);
  }

  /** Ends a refreshment: stores the sizes of the day. */
  void close(LocalDate day, Instant at) {
    sql.deleteFrom(DAILY_SIZE).where(DAILY_SIZE.DAY.eq(day)).execute();
    sql.execute(SIZES, day);
    sql.update(SCALE).set(SCALE.REFRESHED_AT, at).execute();
  }

  /** The customer as stored; null if nothing is. */
  @Nullable ScoredCustomer find(CustomerId customer) {
    return sql.select(STORED)
        .from(CUSTOMER_VALUE)
        .where(CUSTOMER_VALUE.CUSTOMER_ID.eq(customer))
        .fetchOne(mapping(Stored::customer));
  }

  /** The stored ones of these customers. */
  Map<CustomerId, Stored> of(Collection<CustomerId> customers) {
    return sql.select(CUSTOMER_VALUE.CUSTOMER_ID, STORED)
        .from(CUSTOMER_VALUE)
        .where(CUSTOMER_VALUE.CUSTOMER_ID.in(customers))
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /**
   * Stored customers in the order of their ids.
   *
   * @param after null for the first ones
   */
  List<Stored> list(@Nullable CustomerId after, int limit) {
    return sql.select(STORED)
        .from(CUSTOMER_VALUE)
        .where(after == null ? noCondition() : CUSTOMER_VALUE.CUSTOMER_ID.gt(after))
        .orderBy(CUSTOMER_VALUE.CUSTOMER_ID)
        .limit(limit)
        .fetch(mapping(one -> one));
  }

  /** Adds customers that have no row yet. */
  void add(List<ScoredCustomer> customers) {
    ADD.with(customers).forEach(jdbc::update);
  }

  /** Replaces rows that have not changed since they were read. */
  void replace(List<Stored> changed) {
    REPLACE.with(changed).forEach(jdbc::update);
  }
}
