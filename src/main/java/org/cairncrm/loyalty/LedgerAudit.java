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
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks that each customer's balance equals the sums of the lots and of the postings. */
@Component
class LedgerAudit implements JobKind {
  static final String KIND = "loyalty.books";

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
      books as (
        select m.customer_id,
          coalesce(b.pending, 0) as pending, coalesce(b.active, 0) as active,
          (select coalesce(sum(case when credit = 'PENDING' then points when debit = 'PENDING' then -points else 0 end), 0)
            from loyalty.posting p where p.customer_id = m.customer_id) as posted_pending,
          (select coalesce(sum(case when credit = 'ACTIVE' then points when debit = 'ACTIVE' then -points else 0 end), 0)
            from loyalty.posting p where p.customer_id = m.customer_id) as posted_active,
          (select coalesce(sum(remaining), 0) from loyalty.lot l
            where l.customer_id = m.customer_id and status = 'PENDING') as lots_pending,
          (select coalesce(sum(remaining), 0) from loyalty.lot l
            where l.customer_id = m.customer_id and status = 'ACTIVE') as lots_active
        from members m left join loyalty.balance b using (customer_id))
      select customer_id, pending, posted_pending, lots_pending, active, posted_active, lots_active,
        pending = posted_pending and pending = lots_pending and active = posted_active and active = lots_active as balanced
      from books order by customer_id
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
        row.get(0, UUID.class),
        new Sums(row.get(1, Long.class), row.get(2, Long.class), row.get(3, Long.class)),
        new Sums(row.get(4, Long.class), row.get(5, Long.class), row.get(6, Long.class)));
  }

  /** The findings of a check so far. */
  record Findings(long checked, long mismatches, List<Mismatch> named) {}

  /** A customer whose books do not balance. */
  record Mismatch(UUID customer, Sums pending, Sums active) {}

  /** The same points, counted in three ways. */
  record Sums(long balance, long postings, long lots) {}
}
