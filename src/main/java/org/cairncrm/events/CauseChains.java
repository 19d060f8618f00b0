package org.cairncrm.events;

import static org.cairncrm.events.db.Tables.JOURNAL;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;

/** Reads the causes and the effects of recorded events. */
final class CauseChains {
  /** The number of effects that are returned for one event. */
  private static final int MOST_EFFECTS = 500;

  private final DSLContext sql;

  CauseChains(DSLContext sql) {
    this.sql = sql;
  }

  /** The chain of causes from the first cause down to this event, which comes last. */
  List<Recorded> causes(Recorded event) {
    if (event.cause() == null) {
      return List.of(event);
    }
    Name chain = DSL.name("chain");
    Field<Integer> distance = DSL.field(DSL.name("chain", "distance"), Integer.class);
    var causes =
        sql.withRecursive(chain, DSL.name("event_id"), DSL.name("cause_id"), DSL.name("distance"))
            .as(
                DSL.select(JOURNAL.EVENT_ID, JOURNAL.CAUSE_ID, DSL.inline(1))
                    .from(JOURNAL)
                    .where(JOURNAL.EVENT_ID.eq(event.cause()))
                    .unionAll(
                        DSL.select(JOURNAL.EVENT_ID, JOURNAL.CAUSE_ID, distance.plus(1))
                            .from(JOURNAL)
                            .join(chain)
                            .on(
                                JOURNAL.EVENT_ID.eq(
                                    DSL.field(
                                        DSL.name("chain", "cause_id"),
                                        JOURNAL.CAUSE_ID.getDataType())))))
            .select(RecordedRows.COLUMNS)
            .from(JOURNAL)
            .join(chain)
            .on(
                JOURNAL.EVENT_ID.eq(
                    DSL.field(DSL.name("chain", "event_id"), JOURNAL.EVENT_ID.getDataType())))
            .orderBy(distance.desc());
    return Stream.concat(RecordedRows.of(causes).stream(), Stream.of(event)).toList();
  }

  /** All direct and indirect effects of this event, in the order of recording. */
  List<Recorded> effects(Recorded event) {
    var effect = DSL.name("effect");
    var here =
        sql.withRecursive(effect, DSL.name("seq"))
            .as(
                DSL.select(JOURNAL.SEQ)
                    .from(JOURNAL)
                    .where(
                        JOURNAL.CUSTOMER_ID.eq(event.customer()), JOURNAL.CAUSE_SEQ.eq(event.seq()))
                    .union(
                        DSL.select(JOURNAL.SEQ)
                            .from(JOURNAL)
                            .join(effect)
                            .on(
                                JOURNAL.CAUSE_SEQ.eq(
                                    DSL.field(DSL.name("effect", "seq"), Long.class)))
                            .where(JOURNAL.CUSTOMER_ID.eq(event.customer()))))
            .select(RecordedRows.COLUMNS)
            .from(JOURNAL)
            .where(JOURNAL.CUSTOMER_ID.eq(event.customer()))
            .and(JOURNAL.SEQ.in(DSL.select(DSL.field(DSL.name("seq"), Long.class)).from(effect)))
            .orderBy(JOURNAL.SEQ)
            .limit(MOST_EFFECTS);
    var elsewhere =
        sql.select(RecordedRows.COLUMNS)
            .from(JOURNAL)
            .where(JOURNAL.CAUSE_ID.eq(event.id()), JOURNAL.CAUSE_SEQ.isNull())
            .limit(MOST_EFFECTS);
    return Stream.of(here, elsewhere).flatMap(query -> RecordedRows.of(query).stream()).toList();
  }
}
