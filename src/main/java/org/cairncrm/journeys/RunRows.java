package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.ENDED_RUN;
import static org.cairncrm.journeys.db.Tables.PASSAGE;
import static org.cairncrm.journeys.db.Tables.PROGRESS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.RowStatement;
import org.cairncrm.events.Statement;
import org.cairncrm.journeys.RunWrite.All;
import org.cairncrm.shared.CustomerId;

/** Writes the runs that one command changed: each passage once, and the final state of each run. */
final class RunRows {
  private static final RowStatement<Step> LEAVE =
      RowStatement.<Step>of(
              """
              update journeys.passage p set left_at = l.left_at from :rows as l
              where p.customer_id = l.customer_id and p.journey = l.journey and p.run = l.run and p.step = l.step
              """)
          .set(PASSAGE.CUSTOMER_ID, step -> step.of().customer())
          .set(PASSAGE.JOURNEY, step -> step.of().journey())
          .set(PASSAGE.RUN, step -> step.of().run())
          .set(PASSAGE.STEP, step -> step.passage().step())
          .set(PASSAGE.LEFT_AT, step -> step.passage().leftAt())
          .build();

  private static final RowStatement<Step> ENTER =
      RowStatement.<Step>into(PASSAGE)
          .set(PASSAGE.CUSTOMER_ID, step -> step.of().customer())
          .set(PASSAGE.JOURNEY, step -> step.of().journey())
          .set(PASSAGE.RUN, step -> step.of().run())
          .set(PASSAGE.STEP, step -> step.passage().step())
          .set(PASSAGE.STAGE, step -> step.passage().stage())
          .set(PASSAGE.ENTERED_AT, step -> step.passage().enteredAt())
          .set(PASSAGE.LEFT_AT, step -> step.passage().leftAt())
          .set(PASSAGE.EVENT_SEQ, step -> step.passage().eventSeq())
          .set(PASSAGE.MOVED_BY, step -> step.passage().cause())
          .build();

  private static final RowStatement<RunRow> STAND =
      RowStatement.<RunRow>into(PROGRESS)
          .set(PROGRESS.CUSTOMER_ID, row -> row.of().customer())
          .set(PROGRESS.JOURNEY, row -> row.of().journey())
          .set(PROGRESS.RUN, row -> row.of().run())
          .set(PROGRESS.RUN_KEY, RunRow::key)
          .set(PROGRESS.VERSION, RunRow::version)
          .set(PROGRESS.STAGE, row -> row.last().stage())
          .set(PROGRESS.STEP, row -> row.last().step())
          .set(PROGRESS.SINCE, row -> row.last().enteredAt())
          .set(PROGRESS.ENTERED_AT, RunRow::enteredAt)
          .set(PROGRESS.ACTED_UNTIL, RunRow::actedUntil)
          .set(PROGRESS.TRIED_UNTIL, RunRow::triedUntil)
          .set(PROGRESS.DRAIN_UNTIL, RunRow::drainUntil)
          .onConflict(
              """
              (customer_id, journey, run) do update set version = excluded.version, stage = excluded.stage, step = excluded.step,
                since = excluded.since, entered_at = excluded.entered_at, acted_until = excluded.acted_until,
                tried_until = excluded.tried_until, drain_until = excluded.drain_until
              """)
          .build();

  private static final RowStatement<RunRow> CLEAR =
      RowStatement.<RunRow>of(
              """
              delete from journeys.progress p using :rows as e
              where p.customer_id = e.customer_id and p.journey = e.journey and p.run = e.run
              """)
          .set(PROGRESS.CUSTOMER_ID, row -> row.of().customer())
          .set(PROGRESS.JOURNEY, row -> row.of().journey())
          .set(PROGRESS.RUN, row -> row.of().run())
          .build();

  private static final RowStatement<RunRow> END =
      RowStatement.<RunRow>into(ENDED_RUN)
          .set(ENDED_RUN.CUSTOMER_ID, row -> row.of().customer())
          .set(ENDED_RUN.JOURNEY, row -> row.of().journey())
          .set(ENDED_RUN.RUN, row -> row.of().run())
          .set(ENDED_RUN.RUN_KEY, RunRow::key)
          .set(ENDED_RUN.VERSION, RunRow::version)
          .set(ENDED_RUN.STAGE, row -> row.last().stage())
          .set(ENDED_RUN.ENTERED_AT, RunRow::enteredAt)
          .set(ENDED_RUN.ENDED_AT, row -> row.end().at())
          .set(ENDED_RUN.EXIT, row -> row.end().exit())
          .set(ENDED_RUN.OUTCOME, row -> row.end().outcome())
          .set(ENDED_RUN.EVENT_SEQ, row -> row.end().eventSeq())
          .set(ENDED_RUN.DRAIN_UNTIL, RunRow::drainUntil)
          .build();

  private static final List<RowStatement<All>> REPLACED =
      List.of(
          RowStatement.<All>of(
                  "delete from journeys.passage p using :rows as r"
                      + " where p.customer_id = r.customer_id and p.journey = r.journey")
              .set(PASSAGE.CUSTOMER_ID, All::customer)
              .set(PASSAGE.JOURNEY, All::journey)
              .build(),
          RowStatement.<All>of(
                  "delete from journeys.progress p using :rows as r"
                      + " where p.customer_id = r.customer_id and p.journey = r.journey")
              .set(PROGRESS.CUSTOMER_ID, All::customer)
              .set(PROGRESS.JOURNEY, All::journey)
              .build(),
          RowStatement.<All>of(
                  "delete from journeys.ended_run e using :rows as r"
                      + " where e.customer_id = r.customer_id and e.journey = r.journey")
              .set(ENDED_RUN.CUSTOMER_ID, All::customer)
              .set(ENDED_RUN.JOURNEY, All::journey)
              .build());

  private final Map<Journey, All> replaced = new LinkedHashMap<>();
  private final Map<Key, Step> entered = new LinkedHashMap<>();
  private final Map<Key, Step> left = new LinkedHashMap<>();
  private final Map<RunId, RunRow> latest = new LinkedHashMap<>();

  private RunRows() {}

  static List<Statement> writing(List<RunWrite> changes) {
    RunRows rows = new RunRows();
    for (RunWrite change : changes) {
      switch (change) {
        case RunRow row -> rows.changed(row);
        case All all -> rows.replace(all);
      }
    }
    return rows.statements();
  }

  private void changed(RunRow row) {
    Passage before = row.left();
    if (before != null) {
      Key key = new Key(row.of(), before.step());
      (entered.containsKey(key) ? entered : left).put(key, new Step(row.of(), before));
    }
    Passage passage = row.entered();
    if (passage != null) {
      entered.put(new Key(row.of(), passage.step()), new Step(row.of(), passage));
    }
    latest.put(row.of(), row);
  }

  /** Drops the changes before, because all runs are written. */
  private void replace(All all) {
    var journey = new Journey(all.customer(), all.journey());
    entered.keySet().removeIf(key -> key.of().isOf(journey.customer(), journey.name()));
    left.keySet().removeIf(key -> key.of().isOf(journey.customer(), journey.name()));
    latest.keySet().removeIf(run -> run.isOf(journey.customer(), journey.name()));
    replaced.put(journey, all);
    for (Run run : all.runs()) {
      var id = new RunId(all.customer(), all.journey(), run.number);
      run.path()
          .forEach(passage -> entered.put(new Key(id, passage.step()), new Step(id, passage)));
      latest.put(id, RunRow.of(id, run, null, null));
    }
  }

  private List<Statement> statements() {
    List<RunRow> open = latest.values().stream().filter(row -> row.ending() == null).toList();
    List<RunRow> ended = latest.values().stream().filter(row -> row.ending() != null).toList();
    List<Statement> all = new ArrayList<>();
    REPLACED.forEach(delete -> all.addAll(delete.with(List.copyOf(replaced.values()))));
    all.addAll(LEAVE.with(List.copyOf(left.values())));
    all.addAll(ENTER.with(List.copyOf(entered.values())));
    all.addAll(STAND.with(open));
    all.addAll(CLEAR.with(ended));
    all.addAll(END.with(ended));
    return all;
  }

  private record Journey(CustomerId customer, String name) {}

  /** A step that one of the changes entered. */
  private record Key(RunId of, int step) {}

  private record Step(RunId of, Passage passage) {}
}
