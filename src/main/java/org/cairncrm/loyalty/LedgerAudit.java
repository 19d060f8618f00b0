package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairncrm.work.JobKind;
import org.cairncrm.work.JobState;
import org.cairncrm.work.JobStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks that each balance equals the sums of the lots and of the postings. */
@Component
class LedgerAudit implements JobKind {
  static final String KIND = "loyalty.books";

  private static final Logger LOG = LoggerFactory.getLogger(LedgerAudit.class);

  /** The number of customers that one step checks. */
  static final int STEP = 1000;

  /** The number of customers with unbalanced books that are listed. */
  private static final int MOST_NAMED = 100;

  private static final UUID FIRST = new UUID(0, 0);

  /** A single statement, so that it sees each customer's books at one moment. */
  private static final String CHECK =
      """
      with members as (
        (select customer_id from loyalty.balance where customer_id > ?::uuid order by customer_id limit ?)
        union
        (select distinct customer_id from loyalty.lot where customer_id > ?::uuid order by customer_id limit ?)
        union
        (select distinct customer_id from loyalty.posting where customer_id > ?::uuid order by customer_id limit ?)
        order by customer_id limit ?),
      accounts as (
        select customer_id, currency from members join loyalty.balance using (customer_id)
        union
        select customer_id, currency from members join loyalty.lot using (customer_id)
        union
        select customer_id, 'points' from members m
        where not exists (select 1 from loyalty.balance b where b.customer_id = m.customer_id)
          and not exists (select 1 from loyalty.lot l where l.customer_id = m.customer_id)),
      books as (
        select a.customer_id, a.currency,
          coalesce(b.pending, 0) as pending, coalesce(b.active, 0) as active,
          coalesce(b.reserved, 0) as reserved, coalesce(b.debt, 0) as debt,
          p.pending as posted_pending, p.active as posted_active, p.reserved as posted_reserved, p.debt as posted_debt,
          l.pending as lots_pending, l.active as lots_active, l.reserved as lots_reserved,
          -- the debt of all lots, less what active points have paid off
          l.owed - p.paid as lots_debt
        from accounts a left join loyalty.balance b using (customer_id, currency)
        cross join lateral (
          select
            coalesce(sum(case when credit = 'PENDING' then p.points when debit = 'PENDING' then -p.points else 0 end), 0) as pending,
            coalesce(sum(case when credit = 'ACTIVE' then p.points when debit = 'ACTIVE' then -p.points else 0 end), 0) as active,
            coalesce(sum(case when credit = 'RESERVED' then p.points when debit = 'RESERVED' then -p.points else 0 end), 0) as reserved,
            coalesce(sum(case when debit = 'DEBT' then p.points when credit = 'DEBT' then -p.points else 0 end), 0) as debt,
            coalesce(sum(p.points) filter (where credit = 'DEBT'), 0) as paid
          from loyalty.posting p left join loyalty.lot l using (customer_id, lot_id)
          where p.customer_id = a.customer_id and coalesce(l.currency, 'points') = a.currency) p
        cross join lateral (
          select coalesce(sum(remaining) filter (where status = 'PENDING'), 0) as pending,
            coalesce(sum(remaining) filter (where status = 'ACTIVE'), 0) as active,
            coalesce(sum(reserved), 0) as reserved, coalesce(sum(owed), 0) as owed
          from loyalty.lot l where l.customer_id = a.customer_id and l.currency = a.currency) l),
      checked as (
        select *, pending = posted_pending and pending = lots_pending and active = posted_active and active = lots_active
          and reserved = posted_reserved and reserved = lots_reserved and debt = posted_debt and debt = lots_debt as balanced
        from books)
      -- a customer once: the account that does not balance, if there is one
      select distinct on (customer_id) * from checked order by customer_id, balanced, currency
      """;

  private final DSLContext sql;
  private final JsonMapper json;

  LedgerAudit(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Check the books";
  }

  @Override
  public JobStep step(JobState state) {
    UUID after = state.checkpoint() == null ? FIRST : UUID.fromString(state.checkpoint());
    var rows = sql.fetch(CHECK, after, STEP, after, STEP, after, STEP, STEP);
    long done = state.done() + rows.size();
    Findings findings = findings(state.result());
    List<Mismatch> named = new ArrayList<>(findings.named());
    long mismatches = findings.mismatches();
    for (Record row : rows) {
      if (!row.get("balanced", Boolean.class)) {
        mismatches++;
        if (named.size() < MOST_NAMED) {
          named.add(mismatch(row));
        }
      }
    }
    boolean last = rows.size() < STEP;
    if (last && mismatches > 0) {
      LOG.error("The books of {} customers do not balance: see the page Loyalty", mismatches);
    }
    return new JobStep(
        last ? null : String.valueOf(rows.getLast().get("customer_id")),
        done,
        last ? done : total(),
        json.writeValueAsString(new Findings(done, mismatches, named)));
  }

  long mismatches(@Nullable String result) {
    return findings(result).mismatches();
  }

  private long total() {
    return sql.fetchCount(BALANCE);
  }

  private Findings findings(@Nullable String result) {
    return result == null ? new Findings(0, 0, List.of()) : json.readValue(result, Findings.class);
  }

  private static Mismatch mismatch(Record row) {
    return new Mismatch(
        row.get("customer_id", UUID.class),
        row.get("currency", String.class),
        sums(row, "pending"),
        sums(row, "active"),
        sums(row, "reserved"),
        sums(row, "debt"));
  }

  private static Sums sums(Record row, String account) {
    return new Sums(
        row.get(account, Long.class),
        row.get("posted_" + account, Long.class),
        row.get("lots_" + account, Long.class));
  }

  /** The findings of a check so far. */
  record Findings(long checked, long mismatches, List<Mismatch> named) {}

  /** An account of a customer that does not balance. */
  record Mismatch(
      UUID customer, String currency, Sums pending, Sums active, Sums reserved, Sums debt) {}

  /** The same points, counted in three ways. */
  record Sums(long balance, long postings, long lots) {}
}
