package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;

/**
 * Rows of the journal, read directly from the driver. A page of history is the most frequent query,
 * and short-lived record objects took a third of its time: see src/bench/RESULTS.md.
 */
final class RecordedRows {
  static final Field<?>[] COLUMNS = {
    JOURNAL.EVENT_ID,
    JOURNAL.CUSTOMER_ID,
    JOURNAL.SEQ,
    JOURNAL.NAME,
    JOURNAL.MODULE,
    JOURNAL.CHANNEL,
    JOURNAL.OCCURRED_AT,
    JOURNAL.RECORDED_AT,
    JOURNAL.ROOT_SEQ,
    JOURNAL.CAUSE_ID,
    JOURNAL.CAUSE_SEQ,
    JOURNAL.ACTOR,
    JOURNAL.DATA,
    JOURNAL.DECISION,
    JOURNAL.DECLINED,
    JOURNAL.TEXT
  };

  /** The newest events of a customer, the one query frequent enough to be kept as text. */
  static final String NEWEST =
      "select %s from events.journal where customer_id = ? order by occurred_at desc, seq desc limit ?"
          .formatted(Arrays.stream(COLUMNS).map(Field::getName).collect(Collectors.joining(", ")));

  private RecordedRows() {}

  /** The events that a query of {@link #COLUMNS} finds. */
  static List<Recorded> of(ResultQuery<?> query) {
    try (Cursor<?> cursor = query.fetchLazy();
        ResultSet row = Objects.requireNonNull(cursor.resultSet())) {
      return all(row);
    } catch (SQLException broken) {
      throw new DataAccessException("The journal cannot be read", broken);
    }
  }

  /** Reads {@link #COLUMNS} of all rows. */
  static List<Recorded> all(ResultSet row) throws SQLException {
    List<Recorded> rows = new ArrayList<>();
    while (row.next()) {
      rows.add(recorded(row, rows.size()));
    }
    return rows;
  }

  /** Reads {@link #COLUMNS} of the current row. */
  static Recorded recorded(ResultSet row, int number) throws SQLException {
    UUID cause = row.getObject(10, UUID.class);
    long causeSeq = row.getLong(11);
    String channel = row.getString(6);
    return new Recorded(
        new EventId(row.getObject(1, UUID.class)),
        new CustomerId(row.getObject(2, UUID.class)),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        channel == null ? null : Channel.valueOf(channel),
        instant(row, 7),
        instant(row, 8),
        row.getLong(9),
        cause == null ? null : new EventId(cause),
        causeSeq == 0 ? null : causeSeq,
        Actor.parse(row.getString(12)),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
