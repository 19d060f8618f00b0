package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BUDGET_USE;
import static org.cairncrm.loyalty.db.Tables.REWARD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** The order in which budgets are begun, by all commands. */
  private static final Comparator<Budget> ORDER =
      Comparator.comparing(Budget::kind).thenComparing(Budget::per);

  /** Points that were spent do not return, so that only those taken from their lot count. */
  private static final String GIVEN_POINTS =
      """
      select coalesce(sum(case when p.debit = 'ISSUED' then p.points else -p.points end), 0)::bigint
      from loyalty.lot l join loyalty.posting p using (customer_id, lot_id)
      where l.programme = ? and l.earned_at >= ?::timestamptz and l.earned_at < ?::timestamptz
        and (p.debit = 'ISSUED' or p.credit = 'REVERSED' and p.debit in ('PENDING', 'ACTIVE'))
      """;

  private static final String GIVEN_VOUCHERS =
      """
      select count(*) from loyalty.reward r join loyalty.voucher v on v.reward_id = r.reward_id and v.revoked_at is null
      where r.programme = ? and r.issued_at >= ?::timestamptz and r.issued_at < ?::timestamptz
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
   * The amount that each budget of a programme has left at this time. All are locked until the
   * command ends, by one statement and in a fixed order, so that no two commands wait for each
   * other.
   */
  Map<Budget, Long> lock(String programme, List<Budget> budgets, ZoneId zone, Instant at) {
    Condition rows = rows(programme, budgets, zone, at);
    Map<Budget, Long> left = locked(rows, budgets);
    if (left.size() < budgets.size()) {
      begin(programme, budgets, zone, at);
      left = locked(rows, budgets);
    }
    return left;
  }

  /** Locks either all rows or, if a row is missing, none: it must be begun before others wait. */
  private Map<Budget, Long> locked(Condition rows, List<Budget> budgets) {
    Map<Budget, Long> left = new HashMap<>();
    sql.select(BUDGET_USE.KIND, BUDGET_USE.PER, BUDGET_USE.USED)
        .from(BUDGET_USE)
        .where(rows, val(budgets.size()).eq(select(count()).from(BUDGET_USE).where(rows)))
        .orderBy(BUDGET_USE.KIND, BUDGET_USE.PER, BUDGET_USE.STARTS_AT)
        .forUpdate()
        .forEach(
            row ->
                budgets.stream()
                    .filter(one -> one.kind() == row.value1() && one.per() == row.value2())
                    .forEach(one -> left.put(one, one.most() - row.value3())));
    return left;
  }

  /** The amount that each budget of a programme has left at this time. Nothing is changed. */
  Map<Budget, Long> left(String programme, List<Budget> budgets, ZoneId zone, Instant at) {
    return budgets.stream()
        .collect(
            Collectors.toMap(
                budget -> budget,
                budget -> budget.most() - used(programme, budget, budget.per().window(at, zone))));
  }

  /**
   * Takes what a rule gives for an event of this time. The budgets are locked, and have that much
   * left.
   */
  void take(ProgrammeVersion programme, BudgetKind kind, long amount, Instant at) {
    LoyaltyProgramme giving = programmes.version(programme);
    if (giving != null) {
      ProgrammeLimits limits = giving.limits();
      change(programme.name(), limits.budgets(kind), limits.zone(), amount, at);
    }
  }

  /**
   * Begins the rows that are missing, with what is recorded.
   *
   * @return the budgets whose rows this command has begun
   */
  private List<Budget> begin(String programme, List<Budget> budgets, ZoneId zone, Instant at) {
    return budgets.stream()
        .sorted(ORDER)
        .filter(budget -> begin(programme, budget, budget.per().window(at, zone)))
        .toList();
  }

  private boolean begin(String programme, Budget budget, CapWindow window) {
    return !sql.fetchExists(BUDGET_USE, row(programme, budget, window))
        && sql.insertInto(BUDGET_USE)
                .set(BUDGET_USE.PROGRAMME, programme)
                .set(BUDGET_USE.KIND, budget.kind())
                .set(BUDGET_USE.PER, budget.per())
                .set(BUDGET_USE.STARTS_AT, window.from())
                .set(BUDGET_USE.USED, given(programme, budget, window))
                .onConflictDoNothing()
                .execute()
            == 1;
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
   * Gives back what was taken for an event of this time: its points or voucher have been taken
   * back.
   *
   * @param programme null if no programme gave it
   */
  void giveBack(@Nullable String programme, BudgetKind kind, long amount, Instant at) {
    programmes.all().stream()
        .filter(live -> live.version().name().equals(programme))
        .map(LoyaltyProgramme::limits)
        .filter(limits -> !limits.budgets(kind).isEmpty())
        .forEach(limits -> giveBack(Objects.requireNonNull(programme), limits, kind, amount, at));
  }

  /** A row that is begun now counts without what was taken back. */
  private void giveBack(
      String programme, ProgrammeLimits limits, BudgetKind kind, long amount, Instant at) {
    Condition rows = rows(programme, limits.budgets(), limits.zone(), at);
    List<Budget> begun = List.of();
    if (locked(rows, limits.budgets()).size() < limits.budgets().size()) {
      begun = begin(programme, limits.budgets(), limits.zone(), at);
      locked(rows, limits.budgets());
    }
    List<Budget> counted = new ArrayList<>(limits.budgets(kind));
    counted.removeAll(begun);
    change(programme, counted, limits.zone(), -amount, at);
  }

  private void change(String programme, List<Budget> budgets, ZoneId zone, long by, Instant at) {
    if (!budgets.isEmpty()) {
      sql.update(BUDGET_USE)
          .set(BUDGET_USE.USED, greatest(BUDGET_USE.USED.plus(by), inline(0L)))
          .where(rows(programme, budgets, zone, at))
          .execute();
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

  private static Condition rows(String programme, List<Budget> budgets, ZoneId zone, Instant at) {
    return or(
        budgets.stream().map(one -> row(programme, one, one.per().window(at, zone))).toList());
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
