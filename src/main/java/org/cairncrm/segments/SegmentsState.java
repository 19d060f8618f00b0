package org.cairncrm.segments;

import static org.cairncrm.segments.db.Tables.CUSTOMER_VALUE;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.StateStore;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** The values of the customers of one command, with the scale by which they are scored. */
final class SegmentsState {
  private static final String LOAD =
      """
      select s.number, s.currency, s.recency, s.frequency, s.money,
        v.orders, v.last_order_on, v.money, v.recency, v.frequency, v.monetary, v.segment, v.since, v.scale
      from segments.scale s left join segments.customer_value v on v.customer_id = ?
      """;

  private static final RowStatement<ScoredCustomer> WRITE =
      RowStatement.<ScoredCustomer>into(CUSTOMER_VALUE)
          .set(CUSTOMER_VALUE.CUSTOMER_ID, ScoredCustomer::customer)
          .set(CUSTOMER_VALUE.ORDERS, scored -> scored.values().orders())
          .set(CUSTOMER_VALUE.LAST_ORDER_ON, scored -> scored.values().lastOrderOn())
          .set(CUSTOMER_VALUE.MONEY, scored -> scored.values().money())
          .set(CUSTOMER_VALUE.RECENCY, ScoredCustomer::recency)
          .set(CUSTOMER_VALUE.FREQUENCY, ScoredCustomer::frequency)
          .set(CUSTOMER_VALUE.MONETARY, ScoredCustomer::monetary)
          .set(CUSTOMER_VALUE.SEGMENT, ScoredCustomer::segment)
          .set(CUSTOMER_VALUE.SINCE, ScoredCustomer::since)
          .set(CUSTOMER_VALUE.SCALE, ScoredCustomer::scale)
          .onConflict(
              """
              (customer_id) do update set
                orders = excluded.orders, last_order_on = excluded.last_order_on, money = excluded.money,
                recency = excluded.recency, frequency = excluded.frequency, monetary = excluded.monetary,
                segment = excluded.segment, since = excluded.since, scale = excluded.scale,
                revision = customer_value.revision + 1
              """)
          .build();

  private final Map<CustomerId, Loaded> loaded = new HashMap<>();
  private final StateStore store;
  private final PendingRows<ScoredCustomer> rows;

  SegmentsState(StateStore store) {
    this.store = store;
    this.rows = store.rows(SegmentsState::writing);
  }

  /** A customer changed several times in a command is written once, as it is in the end. */
  private static List<Statement> writing(List<ScoredCustomer> changed) {
    Map<CustomerId, ScoredCustomer> last = new LinkedHashMap<>();
    changed.forEach(one -> last.put(one.customer(), one));
    return WRITE.with(List.copyOf(last.values()));
  }

  /** Loads the customer's values. */
  Query<Loaded> loading(CustomerId customer) {
    return new Query<>(
        Statement.of(LOAD, customer.value()),
        row -> {
          row.next();
          var one = new Loaded(scale(row), customer(customer, row));
          loaded.put(customer, one);
          return one;
        });
  }

  /** The customer as the command has left it. */
  Loaded of(CustomerId customer) {
    Loaded known = loaded.get(customer);
    return known == null ? store.load(loading(customer)) : known;
  }

  /** Writes the customer at the end of the command. */
  void set(ScoreScale scale, ScoredCustomer changed) {
    loaded.put(changed.customer(), new Loaded(scale, changed));
    rows.add(changed);
  }

  private static ScoreScale scale(ResultSet row) throws SQLException {
    return new ScoreScale(
        row.getInt(1),
        row.getString(2),
        Stream.of(bounds(row.getArray(3), new Date[0])).map(Date::toLocalDate).toList(),
        List.of(bounds(row.getArray(4), new Integer[0])),
        List.of(bounds(row.getArray(5), new BigDecimal[0])));
  }

  @SuppressWarnings("unchecked") // the driver makes an array of the type of the column
  private static <T> T[] bounds(@Nullable Array array, T[] none) throws SQLException {
    return array == null ? none : (T[]) array.getArray();
  }

  private static @Nullable ScoredCustomer customer(CustomerId customer, ResultSet row)
      throws SQLException {
    BigDecimal money = row.getBigDecimal(8);
    if (money == null) {
      return null;
    }
    String segment = row.getString(12);
    OffsetDateTime since = row.getObject(13, OffsetDateTime.class);
    return new ScoredCustomer(
        customer,
        new PurchaseValues(row.getInt(6), row.getObject(7, LocalDate.class), money),
        segment == null ? null : new Scores(row.getInt(9), row.getInt(10), row.getInt(11)),
        segment == null ? null : Segment.valueOf(segment),
        since == null ? null : since.toInstant(),
        row.getInt(14));
  }

  /**
   * The stored values of a customer.
   *
   * @param customer null if nothing is stored
   */
  record Loaded(ScoreScale scale, @Nullable ScoredCustomer customer) {}
}
