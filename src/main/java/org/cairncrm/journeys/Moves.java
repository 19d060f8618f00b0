package org.cairncrm.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.jspecify.annotations.Nullable;

/** How the moves of one command are written: each stage once, and where they ended. */
final class Moves {
  /**
   * A fact that is older than the stage it leads on from makes that stage, and the whole journey,
   * begin no later than itself: nobody stays for less than no time.
   */
  private static final RowStatement LEAVE =
      RowStatement.of(
          """
          update journeys.passage p set left_at = l.at, entered_at = least(p.entered_at, l.at)
          from (:rows) as l (customer_id, journey, step, at)
          where p.customer_id = l.customer_id and p.journey = l.journey and p.step = l.step
          """,
          "uuid",
          "text",
          "int4",
          "timestamptz");

  private static final RowStatement ENTER =
      RowStatement.of(
          "insert into journeys.passage (customer_id, journey, step, stage, entered_at, left_at,"
              + " event_seq) :rows",
          "uuid",
          "text",
          "int4",
          "text",
          "timestamptz",
          "timestamptz",
          "int8");

  private static final RowStatement STAND =
      RowStatement.of(
          """
          insert into journeys.progress as s (customer_id, journey, version, stage, step, since, entered_at)
          :rows
          on conflict (customer_id, journey) do update set version = excluded.version, stage = excluded.stage,
            step = excluded.step, since = excluded.since, entered_at = least(s.entered_at, excluded.entered_at)
          """,
          "uuid",
          "text",
          "int4",
          "text",
          "int4",
          "timestamptz",
          "timestamptz");

  private Moves() {}

  static List<Statement> writing(List<Move> moves) {
    List<Move> leaving = new ArrayList<>();
    Map<Move.Step, Passage> entered = new LinkedHashMap<>();
    Map<Journey, Latest> latest = new LinkedHashMap<>();
    for (Move move : moves) {
      Passage own = entered.get(move.from());
      if (own != null) {
        entered.put(move.from(), own.until(move.at()));
      } else if (move.left() > 0) {
        leaving.add(move);
      }
      entered.put(move.to(), new Passage(move, move.at(), null));
      latest.merge(
          new Journey(move.customer(), move.journey()),
          new Latest(move, move.at()),
          Latest::followedBy);
    }
    List<Statement> all = new ArrayList<>(LEAVE.with(leaving, Moves::leaving));
    all.addAll(ENTER.with(List.copyOf(entered.values()), Passage::cells));
    all.addAll(STAND.with(List.copyOf(latest.values()), Latest::cells));
    return all;
  }

  private static @Nullable Object[] leaving(Move move) {
    return RowStatement.row(move.customer(), move.journey(), move.left(), move.at());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record Journey(UUID customer, String name) {}

  /** A stage that the command entered, and may have left again. */
  private record Passage(Move move, Instant enteredAt, @Nullable Instant leftAt) {
    Passage until(Instant at) {
      return new Passage(move, earlier(enteredAt, at), at);
    }

    @Nullable Object[] cells() {
      return RowStatement.row(
          move.customer(),
          move.journey(),
          move.left() + 1,
          move.stage(),
          enteredAt,
          leftAt,
          move.eventSeq());
    }
  }

  /** Where the command's moves ended, and the earliest time among them. */
  private record Latest(Move move, Instant enteredAt) {
    Latest followedBy(Latest next) {
      return new Latest(next.move, earlier(enteredAt, next.enteredAt));
    }

    @Nullable Object[] cells() {
      return RowStatement.row(
          move.customer(),
          move.journey(),
          move.version(),
          move.stage(),
          move.left() + 1,
          move.at(),
          enteredAt);
    }
  }
}
