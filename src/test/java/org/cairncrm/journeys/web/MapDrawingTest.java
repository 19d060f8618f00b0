package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cairncrm.journeys.JourneyFigures;
import org.cairncrm.journeys.JourneyOverview;
import org.cairncrm.journeys.Lane;
import org.cairncrm.journeys.PeriodFigures;
import org.cairncrm.journeys.StageFigures;
import org.cairncrm.journeys.TouchpointFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MapDrawingTest {
  @Test
  void stages_stand_side_by_side_without_touching() {
    MapDrawing drawn = drawing(stage("first", 2.0, 4, "3"), stage("second", 5.0, 4, "4"));

    MapDrawing.Column first = drawn.columns().getFirst();
    MapDrawing.Column second = drawn.columns().getLast();
    assertThat(second.x()).isGreaterThan(first.x() + first.width());
    assertThat(drawn.width()).isGreaterThanOrEqualTo(second.x() + second.width());
  }

  @Test
  void a_bar_is_as_full_as_the_dwell_is_near_its_target() {
    MapDrawing drawn = drawing(stage("half", 2.0, 4, "3"), stage("over", 9.0, 4, "4"));

    MapDrawing.Column half = drawn.columns().getFirst();
    assertThat(half.fill()).isEqualTo(half.barWidth() / 2);
    assertThat(half.over()).isFalse();
    MapDrawing.Column over = drawn.columns().getLast();
    assertThat(over.fill()).isEqualTo(over.barWidth());
    assertThat(over.over()).isTrue();
  }

  @Test
  void nothing_is_filled_where_nobody_came_or_nothing_is_aimed_at() {
    assertThat(drawing(stage("empty", null, 4, null)).columns().getFirst().fill()).isZero();
    assertThat(drawing(stage("open", 3.0, null, null)).columns().getFirst().fill()).isZero();
  }

  @Test
  void touchpoints_of_a_lane_stand_beneath_each_other_within_their_column() {
    var stage =
        stage(
            "first",
            1.0,
            4,
            "3",
            point("Places an order", Lane.CUSTOMER),
            point("Asks where it is", Lane.CUSTOMER),
            point("Pick and pack", Lane.BACK_STAGE));
    MapDrawing.Column column = drawing(stage).columns().getFirst();

    assertThat(column.boxes()).hasSize(3);
    for (int i = 1; i < column.boxes().size(); i++) {
      MapDrawing.Box upper = column.boxes().get(i - 1);
      assertThat(column.boxes().get(i).y()).isGreaterThanOrEqualTo(upper.y() + upper.height());
    }
    assertThat(column.boxes())
        .allMatch(
            box -> box.x() >= column.x() && box.x() + box.width() <= column.x() + column.width());
  }

  @Test
  void a_long_name_is_broken_into_two_lines_and_cut_beyond() {
    assertThat(MapDrawing.lines("Places an order")).containsExactly("Places an order");
    assertThat(MapDrawing.lines("Reward, every third order"))
        .containsExactly("Reward, every third", "order");
    assertThat(MapDrawing.lines("Wiederbeschaffungszeitraum"))
        .singleElement()
        .asString()
        .endsWith("…");
  }

  @Test
  void a_better_feeling_stands_higher_and_a_curve_joins_them() {
    MapDrawing drawn = drawing(stage("low", 1.0, 4, "1"), stage("high", 1.0, 4, "5"));

    assertThat(height(drawn.columns().getLast())).isLessThan(height(drawn.columns().getFirst()));
    assertThat(drawn.curve()).startsWith("M").contains(" C");
    assertThat(drawing(stage("alone", 1.0, 4, "3")).curve()).isNull();
    assertThat(drawing(stage("none", 1.0, 4, null)).columns().getFirst().emotion()).isNull();
  }

  private static int height(MapDrawing.Column column) {
    return Objects.requireNonNull(column.emotion()).y();
  }

  private static MapDrawing drawing(StageFigures... stages) {
    var overview = new JourneyOverview("small", "Small", null, 1, Instant.EPOCH, 10, 2);
    var day = LocalDate.EPOCH;
    var period =
        new PeriodFigures("now", day, day, 0, 0, List.of(), List.of(), List.of(), List.of());
    return MapDrawing.of(new JourneyFigures(overview, List.of(stages), period));
  }

  private static TouchpointFigures point(String title, Lane lane) {
    return new TouchpointFigures(title, lane, null, null, null);
  }

  private static StageFigures stage(
      String name,
      @Nullable Double dwell,
      @Nullable Integer target,
      @Nullable String emotion,
      TouchpointFigures... touchpoints) {
    return new StageFigures(
        name,
        name,
        5,
        1,
        target,
        dwell,
        5,
        2,
        "go on",
        emotion == null ? null : new BigDecimal(emotion),
        false,
        List.of(touchpoints));
  }
}
