package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.ENDED_RUN;
import static org.cairncrm.journeys.db.Tables.PASSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListDefinition;
import org.cairncrm.lists.ListPreset;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The list of all stays of customers in stages, which each number of a journey leads to. A stage is
 * named with its journey, such as {@code online-purchase/first-order}.
 */
@Configuration(proxyBeanMethods = false)
class StayList {
  /** The name of the list. */
  static final String NAME = "stays";

  private static final org.cairncrm.journeys.db.tables.Passage BEFORE = PASSAGE.as("stay_before");
  private static final org.cairncrm.journeys.db.tables.Passage AFTER = PASSAGE.as("stay_after");

  private static final Field<String> CAME_FROM =
      field(
          select(named(BEFORE.STAGE))
              .from(BEFORE)
              .where(
                  BEFORE.CUSTOMER_ID.eq(PASSAGE.CUSTOMER_ID),
                  BEFORE.JOURNEY.eq(PASSAGE.JOURNEY),
                  BEFORE.RUN.eq(PASSAGE.RUN),
                  BEFORE.STEP.eq(PASSAGE.STEP.minus(1))));

  private static final Field<String> WENT_TO =
      when(
          PASSAGE.LEFT_AT.isNotNull(),
          coalesce(
              field(
                  select(named(AFTER.STAGE))
                      .from(AFTER)
                      .where(
                          AFTER.CUSTOMER_ID.eq(PASSAGE.CUSTOMER_ID),
                          AFTER.JOURNEY.eq(PASSAGE.JOURNEY),
                          AFTER.RUN.eq(PASSAGE.RUN),
                          AFTER.STEP.eq(PASSAGE.STEP.plus(1)))),
              field(
                  select(named(ENDED_RUN.EXIT))
                      .from(ENDED_RUN)
                      .where(
                          ENDED_RUN.CUSTOMER_ID.eq(PASSAGE.CUSTOMER_ID),
                          ENDED_RUN.JOURNEY.eq(PASSAGE.JOURNEY),
                          ENDED_RUN.RUN.eq(PASSAGE.RUN)))));

  private static Field<String> named(Field<String> stage) {
    return PASSAGE.JOURNEY.concat(inline("/")).concat(stage);
  }

  @Bean
  ListDefinition listOfStays(LiveMaps maps, StageTitles titles) {
    return new ListDefinition(
        NAME,
        JourneyPermissions.READ,
        "journeys.stays.list",
        "/journey-stays",
        "/customers/{customer}",
        "journeys",
        "route",
        PASSAGE,
        PASSAGE.STAY_ID,
        PASSAGE.CUSTOMER_ID,
        null,
        "entered",
        true,
        null,
        List.of(
            new ListPreset("all", "ui.all", List.of(), null),
            new ListPreset("now", "journeys.stays.now", List.of("now:is:yes"), null),
            new ListPreset(
                "stalled", "journeys.stalled.short", List.of("stalled:is:yes"), "entered")),
        columns(maps, titles));
  }

  private static List<ListColumn> columns(LiveMaps maps, StageTitles titles) {
    return List.of(
        ListColumn.choice(
                "stage", "journeys.stage", named(PASSAGE.STAGE), () -> stages(maps, titles))
            .unsorted()
            .shown(),
        ListColumn.choice("journey", "journeys.journey", PASSAGE.JOURNEY, () -> titles(maps))
            .unsorted()
            .shown(),
        ListColumn.instant("entered", "journeys.stays.came", PASSAGE.ENTERED_AT).shown(),
        ListColumn.instant("left", "journeys.stays.left", PASSAGE.LEFT_AT).shown(),
        ListColumn.choice("from", "journeys.stays.from", CAME_FROM, () -> stages(maps, titles))
            .unsorted(),
        ListColumn.choice("to", "journeys.stays.to", WENT_TO, () -> targets(maps, titles))
            .unsorted()
            .shown(),
        ListColumn.word(
                "movedBy", "journeys.stays.moved-by", PASSAGE.MOVED_BY, "journeys.moved-by.")
            .unsorted(),
        ListColumn.flag("now", "journeys.stays.now", field(PASSAGE.LEFT_AT.isNull())).unsorted(),
        ListColumn.flag("entry", "journeys.stays.entry", field(PASSAGE.STEP.eq(1))).unsorted());
  }

  private static Map<String, String> titles(LiveMaps maps) {
    Map<String, String> titles = new LinkedHashMap<>();
    maps.all().forEach(live -> titles.put(live.map().name(), live.map().shownTitle()));
    return titles;
  }

  private static Map<String, String> stages(LiveMaps maps, StageTitles titles) {
    return named(maps, titles::stages);
  }

  /** The stages and exits to which customers can go. */
  private static Map<String, String> targets(LiveMaps maps, StageTitles titles) {
    return named(maps, titles::all);
  }

  private static Map<String, String> named(
      LiveMaps maps, Function<PublishedMap, Map<String, String>> titles) {
    Map<String, String> named = new LinkedHashMap<>();
    for (PublishedMap live : maps.all()) {
      titles.apply(live).forEach((name, title) -> named.put(live.map().name() + "/" + name, title));
    }
    return named;
  }
}
