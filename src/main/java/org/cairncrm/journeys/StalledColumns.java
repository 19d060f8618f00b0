package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.PASSAGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.shared.CustomerId;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** In the list of stays, whether and since when a customer has stalled. */
@Component
class StalledColumns implements ListColumns {
  private final LiveMaps maps;
  private final Clock clock;

  StalledColumns(LiveMaps maps, Clock clock) {
    this.maps = maps;
    this.clock = clock;
  }

  @Override
  public boolean isFor(String list) {
    return list.equals(StayList.NAME);
  }

  @Override
  public String permission() {
    return JourneyPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    Field<Instant> since = exceeded();
    Condition stalled = PASSAGE.LEFT_AT.isNull().and(since.isNotNull());
    return List.of(
        ListColumn.flag("stalled", "journeys.column.stalled", field(stalled)).unsorted().shown(),
        ListColumn.instant("stalledSince", "journeys.stays.stalled-since", since).unsorted());
  }

  /** The time at which a stay exceeded the target of its stage; null if it did not. */
  private Field<Instant> exceeded() {
    Field<Instant> until = field(val(clock.instant(), PASSAGE.ENTERED_AT));
    CaseConditionStep<Instant> exceeded =
        when(inline(false).isTrue(), inline((Instant) null, PASSAGE.ENTERED_AT));
    for (PublishedMap live : maps.all()) {
      for (Stage stage : live.map().stages()) {
        Integer days = stage.targetDays();
        if (days != null) {
          Field<Instant> limit =
              field(
                  "{0} + make_interval(hours => {1})",
                  PASSAGE.ENTERED_AT.getDataType(),
                  PASSAGE.ENTERED_AT,
                  inline(Duration.ofDays(days).toHours()).cast(Integer.class));
          Condition here =
              PASSAGE
                  .JOURNEY
                  .eq(inline(live.map().name()))
                  .and(PASSAGE.STAGE.eq(inline(stage.name())))
                  .and(limit.lt(until))
                  .and(PASSAGE.LEFT_AT.isNull().or(PASSAGE.LEFT_AT.gt(limit)));
          exceeded = exceeded.when(here, limit);
        }
      }
    }
    return exceeded.otherwise(inline((Instant) null, PASSAGE.ENTERED_AT));
  }
}
