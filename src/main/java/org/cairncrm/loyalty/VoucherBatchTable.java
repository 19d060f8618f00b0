package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.VOUCHER;
import static org.cairncrm.loyalty.db.Tables.VOUCHER_BATCH;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Ids;
import org.cairncrm.work.Job;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of batches, and their vouchers. */
@Component
class VoucherBatchTable {
  private final DSLContext sql;
  private final JdbcTemplate jdbc;
  private final Commands commands;
  private final JsonMapper json;
  private final BusinessZone zone;
  private final Clock clock;

  VoucherBatchTable(
      DSLContext sql,
      JdbcTemplate jdbc,
      Commands commands,
      JsonMapper json,
      BusinessZone zone,
      Clock clock) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.commands = commands;
    this.json = json;
    this.zone = zone;
    this.clock = clock;
  }

  void add(UUID id, NewVoucherBatch asked, @Nullable UUID job, Actor by) {
    sql.insertInto(VOUCHER_BATCH)
        .set(VOUCHER_BATCH.BATCH_ID, id)
        .set(VOUCHER_BATCH.TITLE, asked.title())
        .set(VOUCHER_BATCH.PREFIX, asked.prefix())
        .set(VOUCHER_BATCH.WANTED, asked.codes())
        .set(VOUCHER_BATCH.JOB_ID, job)
        .set(VOUCHER_BATCH.TERMS, JSONB.jsonb(json.writeValueAsString(asked)))
        .set(VOUCHER_BATCH.CREATED_BY, by)
        .set(VOUCHER_BATCH.CREATED_AT, clock.instant())
        .execute();
  }

  /**
   * Writes a voucher with this code.
   *
   * @return false if the code exists already
   */
  boolean share(UUID batch, NewVoucherBatch asked, String code) {
    return write(List.of(voucher(batch, asked, code, clock.instant()))) == 1;
  }

  /** Generates codes of a batch, at most so many and at most those that are missing. */
  Generated generate(UUID batch, int most) {
    return commands.run(
        () -> {
          Record row =
              sql.select(VOUCHER_BATCH.TERMS, VOUCHER_BATCH.WANTED)
                  .from(VOUCHER_BATCH)
                  .where(VOUCHER_BATCH.BATCH_ID.eq(batch))
                  .forUpdate()
                  .fetchSingle();
          NewVoucherBatch asked = asked(row);
          int existing = sql.fetchCount(VOUCHER, VOUCHER.BATCH_ID.eq(batch));
          int missing = Math.min(most, row.get(VOUCHER_BATCH.WANTED) - existing);
          Instant now = clock.instant();
          int written =
              write(
                  IntStream.range(0, Math.max(0, missing))
                      .mapToObj(one -> voucher(batch, asked, VoucherCode.next(asked.prefix()), now))
                      .toList());
          return new Generated(existing + written, row.get(VOUCHER_BATCH.WANTED));
        });
  }

  private int write(List<NewVoucher> vouchers) {
    int written = 0;
    for (Statement statement : NewVoucher.generating(vouchers)) {
      written += jdbc.update(statement);
    }
    return written;
  }

  private NewVoucher voucher(UUID batch, NewVoucherBatch asked, String code, Instant now) {
    return new NewVoucher(
        Ids.next(),
        code,
        null,
        null,
        batch,
        asked.title(),
        asked.terms(),
        now,
        start(asked.validFrom()),
        asked.until() == null ? null : start(asked.until().plusDays(1)),
        asked.uses(),
        asked.usesByCustomer());
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(zone.id()).toInstant();
  }

  private NewVoucherBatch asked(Record row) {
    return json.readValue(row.get(VOUCHER_BATCH.TERMS).data(), NewVoucherBatch.class);
  }

  /** The batches that match, newest first, at most so many. */
  List<Stored> find(Condition which, int limit) {
    return sql.select(
            VOUCHER_BATCH.BATCH_ID,
            VOUCHER_BATCH.JOB_ID,
            VOUCHER_BATCH.TERMS,
            VOUCHER_BATCH.CREATED_BY,
            VOUCHER_BATCH.CREATED_AT,
            VOUCHER_BATCH.STOPPED_AT,
            VOUCHER_BATCH.STOPPED_BY,
            VOUCHER_BATCH.STOP_REASON)
        .from(VOUCHER_BATCH)
        .where(which)
        .orderBy(VOUCHER_BATCH.BATCH_ID.desc())
        .limit(limit)
        .fetch(row -> new Stored(row.get(VOUCHER_BATCH.JOB_ID), row));
  }

  /**
   * How many codes these batches have, and how they were used; batches without codes are missing.
   */
  Map<UUID, Counts> counts(Collection<UUID> batches) {
    return sql.select(
            VOUCHER.BATCH_ID,
            count(),
            count().filterWhere(VOUCHER.USED.gt(inline(0))),
            sum(VOUCHER.USED))
        .from(VOUCHER)
        .where(VOUCHER.BATCH_ID.in(batches))
        .groupBy(VOUCHER.BATCH_ID)
        .fetchMap(
            VOUCHER.BATCH_ID,
            row -> new Counts(row.value2(), row.value3(), row.value4().longValueExact()));
  }

  VoucherBatch batch(Stored stored, Counts counts, Map<UUID, Job> jobs) {
    Record row = stored.row();
    return new VoucherBatch(
        row.get(VOUCHER_BATCH.BATCH_ID),
        asked(row),
        counts.codes(),
        counts.usedCodes(),
        counts.uses(),
        row.get(VOUCHER_BATCH.CREATED_BY),
        row.get(VOUCHER_BATCH.CREATED_AT),
        stored.job() == null ? null : jobs.get(stored.job()),
        row.get(VOUCHER_BATCH.STOPPED_AT),
        row.get(VOUCHER_BATCH.STOPPED_BY),
        row.get(VOUCHER_BATCH.STOP_REASON));
  }

  /**
   * @return false if the batch was stopped before, or does not exist
   */
  boolean stop(UUID id, String reason, Actor by) {
    return sql.update(VOUCHER_BATCH)
            .set(VOUCHER_BATCH.STOPPED_AT, clock.instant())
            .set(VOUCHER_BATCH.STOPPED_BY, by)
            .set(VOUCHER_BATCH.STOP_REASON, reason)
            .where(VOUCHER_BATCH.BATCH_ID.eq(id), VOUCHER_BATCH.STOPPED_AT.isNull())
            .execute()
        == 1;
  }

  /** The codes of a batch after a step. */
  record Generated(int codes, int wanted) {}

  /** The row of a batch, and the id of its job. */
  record Stored(@Nullable UUID job, Record row) {
    UUID id() {
      return row.get(VOUCHER_BATCH.BATCH_ID);
    }
  }

  /** The codes of a batch so far, those that were used, and their uses that were not given back. */
  record Counts(long codes, long usedCodes, long uses) {
    static final Counts NONE = new Counts(0, 0, 0);
  }
}
