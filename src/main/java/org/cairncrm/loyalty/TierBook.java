package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.GRANTED_TIER;
import static org.cairncrm.loyalty.db.Tables.MEMBER_TIER;
import static org.cairncrm.loyalty.db.Tables.QUALIFICATION;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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
      select m.tier, m.since, m.review_at, q.source_id, q.at, q.amount,
        array(
          select concat_ws(' ', g.grant_id, (extract(epoch from g.starts_at) * 1000000)::bigint,
            (extract(epoch from g.ends_at) * 1000000)::bigint, g.tier)
          from loyalty.granted_tier g
          where g.customer_id = c.customer_id and g.programme = c.programme and g.revoked_at is null)
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

  private static final RowStatement<Given> STORE_GRANT =
      RowStatement.<Given>into(GRANTED_TIER)
          .set(GRANTED_TIER.CUSTOMER_ID, Given::customer)
          .set(GRANTED_TIER.GRANT_ID, row -> row.grant().id())
          .set(GRANTED_TIER.PROGRAMME, Given::programme)
          .set(GRANTED_TIER.TIER, row -> row.grant().tier())
          .set(GRANTED_TIER.STARTS_AT, row -> row.grant().startsAt())
          .set(GRANTED_TIER.ENDS_AT, row -> row.grant().endsAt())
          .set(GRANTED_TIER.REVOKED_AT, Given::revokedAt)
          .onConflict("(customer_id, grant_id) do update set revoked_at = excluded.revoked_at")
          .build();

  private final StateStore store;
  private final Map<Key, Page> pages = new HashMap<>();
  private final PendingRows<Amount> amounts;
  private final PendingRows<Placed> positions;
  private final PendingRows<Given> grants;

  TierBook(StateStore store) {
    this.store = store;
    this.amounts = store.rows(TierBook::writingAmounts);
    this.positions = store.rows(TierBook::writingPositions);
    this.grants = store.rows(TierBook::writingGrants);
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

  void add(CustomerId customer, LoyaltyProgramme programme, GrantedTier grant) {
    page(customer, programme).granted.add(grant);
    grants.add(new Given(customer, programme.version().name(), grant, null));
  }

  void revoke(CustomerId customer, LoyaltyProgramme programme, GrantedTier grant, Instant at) {
    page(customer, programme).granted.remove(grant);
    grants.add(new Given(customer, programme.version().name(), grant, at));
  }

  private static Page read(ResultSet row) throws SQLException {
    Page page = new Page();
    while (row.next()) {
      page.granted = GrantedTier.all(row.getArray(7));
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

  private static List<Statement> writingGrants(List<Given> rows) {
    Map<UUID, Given> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(row.grant().id(), row));
    return STORE_GRANT.with(List.copyOf(last.values()));
  }

  /**
   * The amounts that count for a customer in a programme, the tier that rests on them, and the
   * tiers that were granted for some days.
   */
  static final class Page {
    private final Map<UUID, Qualification> amounts = new LinkedHashMap<>();
    private TierPosition position = TierPosition.NONE;
    private List<GrantedTier> granted = new ArrayList<>();

    List<Qualification> all() {
      return new ArrayList<>(amounts.values());
    }

    @Nullable Qualification of(UUID source) {
      return amounts.get(source);
    }

    TierPosition position() {
      return position;
    }

    /** The granted tiers that were not revoked, over or not. */
    List<GrantedTier> granted() {
      return List.copyOf(granted);
    }

    /** The highest granted tier at this time, and of several the one that ends last. */
    @Nullable GrantedTier highest(TierRules rules, Instant at) {
      return granted.stream()
          .filter(one -> one.holds(at) && rules.level(one.tier()) >= 0)
          .max(
              Comparator.comparingInt((GrantedTier one) -> rules.level(one.tier()))
                  .thenComparing(GrantedTier::endsAt))
          .orElse(null);
    }

    /** The level of the customer at this time: the earned one, or a higher one that was granted. */
    int level(TierRules rules, Instant at) {
      GrantedTier highest = highest(rules, at);
      int earned = rules.level(position.tier());
      return highest == null ? earned : Math.max(earned, rules.level(highest.tier()));
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

  private record Given(
      CustomerId customer, String programme, GrantedTier grant, @Nullable Instant revokedAt) {}
}
