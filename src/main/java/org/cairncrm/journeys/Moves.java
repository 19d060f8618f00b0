package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.PASSAGE;
import static org.cairncrm.journeys.db.Tables.PROGRESS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/** Writes the moves of one command: each stage once, and the final position. */
final class Moves {
  /**
   * Ends a stage. If the event is older than the entry of its stage, that entry moves back to the
   * time of the event, so that no stay has a negative duration. The entry of the journey moves back
   * as well.
   */
  private static final RowStatement<Move> LEAVE =
      RowStatement.<Move>of(
              """
              update journeys.passage p set left_at = l.left_at, entered_at = least(p.entered_at, l.left_at)
              from :rows as l
              where p.customer_id = l.customer_id and p.journey = l.journey and p.step = l.step
              """)
          .set(PASSAGE.CUSTOMER_ID, Move::customer)
          .set(PASSAGE.JOURNEY, Move::journey)
          .set(PASSAGE.STEP, Move::left)
          .set(PASSAGE.LEFT_AT, Move::at)
          .build();

  private static final RowStatement<Passage> ENTER =
      RowStatement.<Passage>into(PASSAGE)
          .set(PASSAGE.CUSTOMER_ID, passage -> passage.move().customer())
          .set(PASSAGE.JOURNEY, passage -> passage.move().journey())
          .set(PASSAGE.STEP, passage -> passage.move().left() + 1)
          .set(PASSAGE.STAGE, passage -> passage.move().stage())
          .set(PASSAGE.ENTERED_AT, Passage::enteredAt)
          .set(PASSAGE.LEFT_AT, Passage::leftAt)
          .set(PASSAGE.EVENT_SEQ, passage -> passage.move().eventSeq())
          .build();

  private static final RowStatement<Latest> STAND =
      RowStatement.<Latest>into(PROGRESS)
          .set(PROGRESS.CUSTOMER_ID, latest -> latest.move().customer())
          .set(PROGRESS.JOURNEY, latest -> latest.move().journey())
          .set(PROGRESS.VERSION, latest -> latest.move().version())
          .set(PROGRESS.STAGE, latest -> latest.move().stage())
          .set(PROGRESS.STEP, latest -> latest.move().left() + 1)
          .set(PROGRESS.SINCE, latest -> latest.move().at())
          .set(PROGRESS.ENTERED_AT, Latest::enteredAt)
          .onConflict(
              """
              (customer_id, journey) do update set version = excluded.version, stage = excluded.stage,
                step = excluded.step, since = excluded.since, entered_at = least(progress.entered_at, excluded.entered_at)
              """)
          .build();

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
    List<Statement> all = new ArrayList<>(LEAVE.with(leaving));
    all.addAll(ENTER.with(List.copyOf(entered.values())));
    all.addAll(STAND.with(List.copyOf(latest.values())));
    return all;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record Journey(CustomerId customer, String name) {}

  /** A stage that the command entered and may have left again. */
  private record Passage(Move move, Instant enteredAt, @Nullable Instant leftAt) {
    Passage until(Instant at) {
      return new Passage(move, earlier(enteredAt, at), at);
    }
  }

  /** The final position of the command's moves, and the earliest time among them. */
  private record Latest(Move move, Instant enteredAt) {
    Latest followedBy(Latest next) {
      return new Latest(next.move, earlier(enteredAt, next.enteredAt));
    }
  }
}
