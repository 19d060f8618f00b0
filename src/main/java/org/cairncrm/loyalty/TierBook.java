package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.MEMBER_TIER;
import static org.cairncrm.loyalty.db.Tables.QUALIFICATION;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.PendingRows;
import org.cairncrm.events.Query;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.StateStore;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** The qualifying amounts and tiers that one command touches, and those it has yet to write. */
final class TierBook {
  private static final String LOAD =
      """
      select m.tier, m.since, m.review_at, q.source_id, q.at, q.amount
      from (select ?::uuid as customer_id, ?::text as programme) c
      left join loyalty.member_tier m using (customer_id, programme)
      left join loyalty.qualification q on q.customer_id = c.customer_id and q.programme = c.programme and q.measure = ?
      """;

  private static final RowStatement<Amount> STORE_AMOUNT =
      RowStatement.<Amount>into(QUALIFICATION)
          .set(QUALIFICATION.CUSTOMER_ID, row -> row.key().customer())
          .set(QUALIFICATION.PROGRAMME, row -> row.key().programme())
          .set(QUALIFICATION.MEASURE, row -> row.key().measure())
          .set(QUALIFICATION.SOURCE_ID, row -> row.one().source())
          .set(QUALIFICATION.AT, row -> row.one().at())
          .set(QUALIFICATION.AMOUNT, row -> row.one().amount())
          .onConflict(
              """
              (customer_id, programme, measure, source_id) do update set amount = excluded.amount
              """)
          .build();

  private static final RowStatement<Placed> STORE_POSITION =
      RowStatement.<Placed>into(MEMBER_TIER)
          .set(MEMBER_TIER.CUSTOMER_ID, Placed::customer)
          .set(MEMBER_TIER.PROGRAMME, Placed::programme)
          .set(MEMBER_TIER.TIER, row -> row.position().tier())
          .set(MEMBER_TIER.SINCE, row -> row.position().since())
          .set(MEMBER_TIER.REVIEW_AT, row -> row.position().reviewAt())
          .onConflict(
              """
              (customer_id, programme) do update set
                tier = excluded.tier, since = excluded.since, review_at = excluded.review_at
              """)
          .build();

  private final StateStore store;
  private final Map<Key, Page> pages = new HashMap<>();
  private final PendingRows<Amount> amounts;
  private final PendingRows<Placed> positions;

  TierBook(StateStore store) {
    this.store = store;
    this.amounts = store.rows(TierBook::writingAmounts);
    this.positions = store.rows(TierBook::writingPositions);
  }

  /** The page of a customer in a programme, as the command has left it. */
  Page page(CustomerId customer, LoyaltyProgramme programme) {
    return pages.computeIfAbsent(
        Key.of(customer, programme), key -> store.load(loading(customer, programme)));
  }

  static Query<Page> loading(CustomerId customer, LoyaltyProgramme programme) {
    return new Query<>(
        Statement.of(
            LOAD,
            customer.value(),
            programme.version().name(),
            programme.requiredTiers().recorded()),
        TierBook::read);
  }

  void set(CustomerId customer, LoyaltyProgramme programme, Qualification one) {
    page(customer, programme).amounts.put(one.source(), one);
    amounts.add(new Amount(Key.of(customer, programme), one));
  }

  void set(CustomerId customer, LoyaltyProgramme programme, TierPosition position) {
    page(customer, programme).position = position;
    positions.add(new Placed(customer, programme.version().name(), position));
  }

  private static Page read(ResultSet row) throws SQLException {
    Page page = new Page();
    while (row.next()) {
      page.position = new TierPosition(row.getString(1), instant(row, 2), instant(row, 3));
      UUID source = row.getObject(4, UUID.class);
      Instant at = instant(row, 5);
      BigDecimal amount = row.getBigDecimal(6);
      if (source != null && at != null) {
        page.amounts.put(source, new Qualification(source, at, amount));
      }
    }
    return page;
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** Each amount once, as the command left it last. */
  private static List<Statement> writingAmounts(List<Amount> rows) {
    Map<Object, Amount> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(List.of(row.key(), row.one().source()), row));
    return STORE_AMOUNT.with(List.copyOf(last.values()));
  }

  private static List<Statement> writingPositions(List<Placed> rows) {
    Map<Object, Placed> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(List.of(row.customer(), row.programme()), row));
    return STORE_POSITION.with(List.copyOf(last.values()));
  }

  /** The amounts that count for a customer in a programme, and the tier. */
  static final class Page {
    private final Map<UUID, Qualification> amounts = new LinkedHashMap<>();
    private TierPosition position = TierPosition.NONE;

    List<Qualification> all() {
      return new ArrayList<>(amounts.values());
    }

    @Nullable Qualification of(UUID source) {
      return amounts.get(source);
    }

    TierPosition position() {
      return position;
    }
  }

  /**
   * @param measure what counts, in the words of {@link TierRules#recorded}
   */
  private record Key(CustomerId customer, String programme, String measure) {
    static Key of(CustomerId customer, LoyaltyProgramme programme) {
      return new Key(customer, programme.version().name(), programme.requiredTiers().recorded());
    }
  }

  private record Amount(Key key, Qualification one) {}

  private record Placed(CustomerId customer, String programme, TierPosition position) {}
}
