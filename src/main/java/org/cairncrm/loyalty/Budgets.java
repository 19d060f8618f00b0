package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BUDGET_USE;
import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The budgets of programmes, and what was taken from them. An event that takes from a budget holds
 * its row until the command commits, so that two orders never give the same rest
 * (docs/decisions/0048-budgets-are-locked-rows.md).
 */
@Component
public class Budgets {
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private static final String GIVEN_POINTS =
      """
      select coalesce(sum(p.points), 0)::bigint from loyalty.posting p join loyalty.lot l using (customer_id, lot_id)
      where p.debit = 'ISSUED' and l.programme = ? and p.occurred_at >= ?::timestamptz and p.occurred_at < ?::timestamptz
      """;

  private static final String GIVEN_VOUCHERS =
      """
      select count(*) from loyalty.reward
      where points is null and programme = ? and issued_at >= ?::timestamptz and issued_at < ?::timestamptz
      """;

  private final LiveProgrammes programmes;
  private final DSLContext sql;
  private final Clock clock;

  Budgets(LiveProgrammes programmes, DSLContext sql, Clock clock) {
    this.programmes = programmes;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Takes from budgets of one kind, and locks them until the command ends.
   *
   * @param whole whether nothing is taken if not all of it is there
   */
  BudgetGrant take(
      String programme, List<Budget> budgets, ZoneId zone, Instant at, long wanted, boolean whole) {
    BudgetGrant grant = BudgetGrant.of(wanted);
    for (Budget budget : budgets) {
      CapWindow window = budget.per().window(at, zone);
      Condition row = row(programme, budget, window);
      Long used = locked(row);
      if (used == null) {
        begin(programme, budget, window);
        used = locked(row);
      }
      grant = grant.within(budget, budget.most() - Objects.requireNonNull(used), whole);
    }
    if (grant.amount() > 0) {
      for (Budget budget : budgets) {
        sql.update(BUDGET_USE)
            .set(BUDGET_USE.USED, BUDGET_USE.USED.plus(grant.amount()))
            .where(row(programme, budget, budget.per().window(at, zone)))
            .execute();
      }
    }
    return grant;
  }

  /** The amount that the budgets would give now. Nothing is changed. */
  BudgetGrant look(
      String programme, List<Budget> budgets, ZoneId zone, Instant at, long wanted, boolean whole) {
    BudgetGrant grant = BudgetGrant.of(wanted);
    for (Budget budget : budgets) {
      long used = used(programme, budget, budget.per().window(at, zone));
      grant = grant.within(budget, budget.most() - used, whole);
    }
    return grant;
  }

  private @Nullable Long locked(Condition row) {
    return sql.select(BUDGET_USE.USED)
        .from(BUDGET_USE)
        .where(row)
        .forUpdate()
        .fetchOne(BUDGET_USE.USED);
  }

  private void begin(String programme, Budget budget, CapWindow window) {
    sql.insertInto(BUDGET_USE)
        .set(BUDGET_USE.PROGRAMME, programme)
        .set(BUDGET_USE.KIND, budget.kind())
        .set(BUDGET_USE.PER, budget.per())
        .set(BUDGET_USE.STARTS_AT, window.from())
        .set(BUDGET_USE.USED, given(programme, budget, window))
        .onConflictDoNothing()
        .execute();
  }

  /** The points or vouchers that the programme has given in the period by what is recorded. */
  private long given(String programme, Budget budget, CapWindow window) {
    return sql.fetchSingle(
            budget.kind() == BudgetKind.POINTS ? GIVEN_POINTS : GIVEN_VOUCHERS,
            programme,
            window.from().atOffset(ZoneOffset.UTC),
            (window.until() == null ? END : window.until()).atOffset(ZoneOffset.UTC))
        .get(0, Long.class);
  }

  /**
   * Gives back what was taken for an event of this time: its points or voucher were taken back.
   *
   * @param programme null if no programme gave it
   */
  void giveBack(@Nullable String programme, BudgetKind kind, long amount, Instant at) {
    for (LoyaltyProgramme live : programmes.all()) {
      if (live.version().name().equals(programme)) {
        live.limits().budgets().stream()
            .filter(budget -> budget.kind() == kind)
            .forEach(
                budget ->
                    sql.update(BUDGET_USE)
                        .set(BUDGET_USE.USED, greatest(BUDGET_USE.USED.minus(amount), inline(0L)))
                        .where(
                            row(
                                live.version().name(),
                                budget,
                                budget.per().window(at, live.limits().zone())))
                        .execute());
      }
    }
  }

  /** Gives back what was taken for the voucher of a reward. */
  void giveBackVoucher(CustomerId customer, UUID reward) {
    sql.select(REWARD.PROGRAMME, REWARD.ISSUED_AT)
        .from(REWARD)
        .where(REWARD.CUSTOMER_ID.eq(customer), REWARD.REWARD_ID.eq(reward))
        .forEach(row -> giveBack(row.value1(), BudgetKind.VOUCHERS, 1, row.value2()));
  }

  /** The budgets of the programmes in force as they are in the present period. */
  public List<BudgetState> all() {
    Instant now = clock.instant();
    List<BudgetState> states = new ArrayList<>();
    for (LoyaltyProgramme programme : programmes.all()) {
      for (Budget budget : programme.limits().budgets()) {
        CapWindow window = budget.per().window(now, programme.limits().zone());
        states.add(
            new BudgetState(
                programme.version().name(),
                programme.title(),
                budget.kind(),
                budget.per(),
                budget.most(),
                used(programme.version().name(), budget, window),
                budget.per() == CapPeriod.EVER ? null : window.from(),
                window.until()));
      }
    }
    return states;
  }

  private long used(String programme, Budget budget, CapWindow window) {
    Long used =
        sql.select(BUDGET_USE.USED)
            .from(BUDGET_USE)
            .where(row(programme, budget, window))
            .fetchOne(BUDGET_USE.USED);
    return used == null ? given(programme, budget, window) : used;
  }

  private static Condition row(String programme, Budget budget, CapWindow window) {
    return BUDGET_USE
        .PROGRAMME
        .eq(programme)
        .and(BUDGET_USE.KIND.eq(budget.kind()))
        .and(BUDGET_USE.PER.eq(budget.per()))
        .and(BUDGET_USE.STARTS_AT.eq(window.from()));
  }
}
