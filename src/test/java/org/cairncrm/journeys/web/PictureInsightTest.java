package org.cairncrm.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cairncrm.journeys.ExitOutcome;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.MapPicture.Subject;
import org.cairncrm.journeys.PathStage;
import org.cairncrm.journeys.PicturedFigures;
import org.cairncrm.journeys.PicturedMove;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.PicturedStay;
import org.cairncrm.journeys.StageScore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PictureInsightTest {
  private static final PicturedFigures CALM = new PicturedFigures(4, 0, 2.0, 20, 12);
  private static final PicturedMove CANCELLED =
      new PicturedMove("first", "cancelled", "Cancelled", ExitOutcome.CANCELLED, 7L);
  private static final PicturedMove WON =
      new PicturedMove("first", "happy", "Happy", ExitOutcome.WON, 9L);

  @Test
  void the_stage_that_hurts_comes_first() {
    PicturedStage slow =
        new PicturedStage(
            "second",
            "On its way",
            4,
            "arrive",
            null,
            null,
            new PicturedFigures(3, 1, 5.26, 9, 8),
            null,
            true,
            List.of());

    assertThat(insight(Subject.LIVE, List.of(CANCELLED), stage(CALM, null), slow))
        .isEqualTo(
            "“On its way” hurts most: half of the customers stay 5.3\u00a0d or longer, the target"
                + " is 4\u00a0d, and 1 customer has stalled.");
  }

  @Test
  void then_what_customers_feel_below_plan_then_the_exit_then_the_smallest_share() {
    assertThat(insight(Subject.LIVE, List.of(CANCELLED), stage(CALM, new StageScore(2.1, 12))))
        .isEqualTo("First order: customers feel 2.1, in 12 answers, and 3.7 is planned.");
    assertThat(insight(Subject.LIVE, List.of(WON, CANCELLED), stage(CALM, null)))
        .isEqualTo(
            "Most customers are lost in “First order”: 7 customers of 20 left by “Cancelled”.");
    assertThat(insight(Subject.SIMULATION, List.of(), stage(CALM, null), stage(CALM, null)))
        .isEqualTo("The smallest share goes on from “First order”: 12 of 20 customers.");
    assertThat(insight(Subject.LIVE, List.of(), stage(new PicturedFigures(0, 0, null, 0, 0), null)))
        .isEqualTo("No customers have come so far.");
  }

  @Test
  void a_map_without_customers_says_how_large_it_is() {
    assertThat(insight(Subject.DRAFT, List.of(CANCELLED), stage(null, null)))
        .isEqualTo("1 stage and 1 exit. No customers are counted here.");
  }

  @Test
  void a_run_says_where_the_customer_is_or_how_it_ended() {
    var here =
        new PicturedStay(PathStage.State.NOW, Instant.parse("2026-11-12T09:00:00Z"), null, 2.25);
    assertThat(insight(Subject.RUN, List.of(), visited(here)))
        .isEqualTo("In “First order” for 2.2\u00a0d; the target is 4\u00a0d.");
    assertThat(MapPictures.WORDS.state(visited(here))).isEqualTo("since 12 Nov, 2.2\u00a0d");

    var done =
        new PicturedStay(
            PathStage.State.DONE,
            Instant.parse("2026-11-12T09:00:00Z"),
            Instant.parse("2026-11-13T09:00:00Z"),
            1.0);
    assertThat(insight(Subject.RUN, List.of(CANCELLED), visited(done)))
        .isEqualTo("This run has ended: Cancelled.");
  }

  private static String insight(
      Subject subject, List<PicturedMove> moves, PicturedStage... stages) {
    return MapPictures.WORDS.insight(
        new MapPicture("small", "Small", null, subject, 1, null, null, List.of(stages), moves));
  }

  private static PicturedStage stage(
      @Nullable PicturedFigures figures, @Nullable StageScore actual) {
    return new PicturedStage(
        "first",
        "First order",
        4,
        "go on",
        new BigDecimal("3.7"),
        actual,
        figures,
        null,
        false,
        List.of());
  }

  private static PicturedStage visited(PicturedStay stay) {
    return new PicturedStage(
        "first", "First order", 4, "go on", null, null, null, stay, false, List.of());
  }
}
