package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;
import static org.cairncrm.loyalty.db.Tables.LOT;
import static org.cairncrm.loyalty.db.Tables.POSTING;
import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.cairncrm.loyalty.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.loyalty.Liability.OwedPoints;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Keyset;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.work.Job;
import org.cairncrm.work.Jobs;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Points and rewards: each customer's account, the rules behind it, and the total liability. */
@Component
public class Loyalty {
  private static final Keyset<Posting> NEWEST_POSTING =
      Keyset.descending(POSTING.OCCURRED_AT, Posting::occurredAt)
          .thenDescending(POSTING.POSTING_ID, Posting::id);

  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final Commands commands;
  private final Jobs jobs;
  private final LedgerAudit books;
  private final VoucherRows vouchers;
  private final PointsStates states;
  private final TierStandings tiers;

  Loyalty(
      DSLContext sql,
      JdbcTemplate jdbc,
      Commands commands,
      Jobs jobs,
      LedgerAudit books,
      VoucherRows vouchers,
      PointsStates states,
      TierStandings tiers) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.commands = commands;
    this.jobs = jobs;
    this.books = books;
    this.vouchers = vouchers;
    this.states = states;
    this.tiers = tiers;
  }

  /**
   * @throws NotFound if there is no such customer
   */
  public LoyaltyAccount account(CustomerId customer) {
    LoyaltyAccount account =
        sql.select(
                BALANCE.PENDING,
                BALANCE.ACTIVE.minus(BALANCE.DEBT),
                AccountFields.lots(LOT.CUSTOMER_ID.eq(customer)),
                AccountFields.rewards(vouchers, REWARD.CUSTOMER_ID.eq(customer)))
            .from(select(inline(1)).asTable("one"))
            .leftJoin(BALANCE)
            .on(BALANCE.CUSTOMER_ID.eq(customer), BALANCE.CURRENCY.eq(NewLot.POINTS))
            .fetchSingle(
                Records.mapping(
                    (pending, active, lots, rewards) ->
                        new LoyaltyAccount(
                            customer,
                            zero(pending),
                            zero(active),
                            states.of(customer),
                            lots,
                            rewards,
                            tiers.of(customer))));
    boolean member = !account.lots().isEmpty() || !account.rewards().isEmpty();
    if (!member && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return account;
  }

  private static long zero(@Nullable Long points) {
    return points == null ? 0 : points;
  }

  /** The points and rewards that came from one order. */
  public OrderEarnings earnings(CustomerId customer, OrderId order) {
    return sql.select(
            AccountFields.lots(LOT.CUSTOMER_ID.eq(customer), LOT.ORDER_ID.eq(order)),
            AccountFields.rewards(
                vouchers, REWARD.CUSTOMER_ID.eq(customer), REWARD.ORDER_ID.eq(order)))
        .fetchSingle(Records.mapping(OrderEarnings::new));
  }

  /** The points of a customer in the currency {@code points}. */
  public PointsBalance balance(CustomerId customer) {
    return balance(customer, NewLot.POINTS);
  }

  /**
   * Reads only the points of one currency, with plain SQL: a checkout asks for them with each
   * basket.
   *
   * @throws NotFound if there is no such customer
   */
  public PointsBalance balance(CustomerId customer, String currency) {
    PointsBalance balance =
        DataAccessUtils.singleResult(
            jdbc.query(
                "select pending, active - debt, reserved from loyalty.balance where customer_id = ?"
                    + " and currency = ?",
                (row, number) -> new PointsBalance(row.getLong(1), row.getLong(2), row.getLong(3)),
                customer.value(),
                currency));
    if (balance == null && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return balance == null ? PointsBalance.NONE : balance;
  }

  /**
   * The postings of a customer, newest first.
   *
   * @throws NotFound if there is no such customer
   */
  public Page<Posting> postings(CustomerId customer, PageRequest page) {
    Page<Posting> postings =
        NEWEST_POSTING.page(
            sql.select(
                    POSTING.POSTING_ID,
                    POSTING.LOT_ID,
                    POSTING.DEBIT,
                    POSTING.CREDIT,
                    POSTING.POINTS,
                    POSTING.OCCURRED_AT)
                .from(POSTING)
                .where(POSTING.CUSTOMER_ID.eq(customer)),
            page,
            Records.mapping(Posting::new));
    if (postings.items().isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    return postings;
  }

  /** The current liability of all loyalty programmes. */
  public Liability liability() {
    return sql.select(
            countDistinct(BALANCE.CUSTOMER_ID),
            owed(),
            select(count()).from(REWARD).where(REWARD.STATUS.eq(RewardStatus.ISSUED)).asField(),
            multiset(
                    select(VOUCHER.CURRENCY, sum(VOUCHER.AMOUNT))
                        .from(VOUCHER)
                        .where(
                            VOUCHER.HOLDER.isNotNull(),
                            VOUCHER.KIND.eq(VoucherKind.AMOUNT),
                            vouchers.usable())
                        .groupBy(VOUCHER.CURRENCY)
                        .orderBy(VOUCHER.CURRENCY))
                .convertFrom(
                    sums ->
                        sums.map(
                            Records.mapping(
                                (currency, amount) -> AccountFields.money(amount, currency)))))
        .from(BALANCE)
        .fetchSingle(
            row ->
                new Liability(
                    row.value1(),
                    points(row.value2()).pending(),
                    points(row.value2()).active(),
                    row.get(2, Long.class),
                    row.value4(),
                    row.value2()));
  }

  private static OwedPoints points(List<OwedPoints> owed) {
    return owed.stream()
        .filter(one -> one.currency().equals(NewLot.POINTS))
        .findFirst()
        .orElse(OwedPoints.none(NewLot.POINTS));
  }

  /** The points of all customers by currency. */
  private static Field<List<OwedPoints>> owed() {
    return multiset(
            select(
                    BALANCE.CURRENCY,
                    sum(BALANCE.PENDING).cast(Long.class),
                    sum(BALANCE.ACTIVE).cast(Long.class),
                    sum(BALANCE.RESERVED).cast(Long.class))
                .from(BALANCE)
                .groupBy(BALANCE.CURRENCY)
                .orderBy(BALANCE.CURRENCY.ne(inline(NewLot.POINTS)), BALANCE.CURRENCY))
        .convertFrom(rows -> rows.map(Records.mapping(OwedPoints::new)));
  }

  /** Recomputes every balance in the background from the lots and the postings. */
  public Job checkBooks() {
    return jobs.start(LedgerAudit.KIND, "{}");
  }

  /**
   * @throws NotFound if there is no such check
   */
  public Job booksCheck(UUID id) {
    Job job = jobs.get(id);
    if (!job.kind().equals(LedgerAudit.KIND)) {
      throw new NotFound("check of the books", id);
    }
    return job;
  }

  /** The last check of the books; null if there was none. */
  public @Nullable Job lastBooksCheck() {
    return jobs.newest(LedgerAudit.KIND);
  }

  /** The number of customers with unbalanced books that a check has found so far. */
  public long mismatches(Job check) {
    return books.mismatches(check.result());
  }
}
