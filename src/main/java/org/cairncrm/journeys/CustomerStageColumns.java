package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.PROGRESS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** A customer's stage on each journey, in the list of customers. */
@Component
class CustomerStageColumns implements ListColumns {
  private final LiveMaps maps;
  private final StalledQueries stalled;
  private final Clock clock;

  CustomerStageColumns(LiveMaps maps, StalledQueries stalled, Clock clock) {
    this.maps = maps;
    this.stalled = stalled;
    this.clock = clock;
  }

  @Override
  public boolean isFor(String list) {
    return list.equals("customers");
  }

  @Override
  public String permission() {
    return JourneyPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    // a journey with one run for each order has no single stage
    return Stream.concat(
            maps.all().stream()
                .filter(live -> live.map().header().isPerCustomer())
                .flatMap(live -> columns(live.map(), customer)),
            Stream.of(
                ListColumn.flag(
                        "stalled",
                        "journeys.column.stalled",
                        field(stalled.stalled(customer, clock.instant())))
                    .unsorted()))
        .toList();
  }

  private static Stream<ListColumn> columns(JourneyMap map, Field<CustomerId> customer) {
    var progress = PROGRESS.as("progress_" + map.name().replace('-', '_'));
    Condition on = progress.CUSTOMER_ID.eq(customer).and(progress.JOURNEY.eq(inline(map.name())));
    Map<String, String> stages = new LinkedHashMap<>();
    map.stages().forEach(stage -> stages.put(stage.name(), stage.title()));
    return Stream.of(
        ListColumn.choice("stage-" + map.name(), map.title(), progress.STAGE, () -> stages)
            .titledAsWritten()
            .joined(progress, on)
            .unsorted()
            .shown(),
        ListColumn.instant("stageSince-" + map.name(), map.title() + ": since", progress.SINCE)
            .titledAsWritten()
            .joined(progress, on));
  }
}
