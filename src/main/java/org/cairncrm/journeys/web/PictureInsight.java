package org.cairncrm.journeys.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairncrm.journeys.ExitOutcome;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.PathStage;
import org.cairncrm.journeys.PicturedFigures;
import org.cairncrm.journeys.PicturedMove;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.PicturedStay;
import org.jspecify.annotations.Nullable;

/** Finds the one sentence that a drawing says first, from its figures. */
final class PictureInsight {
  /** The smallest number of customers for which a share is shown. */
  private static final long FEWEST = 5;

  private final PictureWords words;

  PictureInsight(PictureWords words) {
    this.words = words;
  }

  String of(MapPicture picture) {
    return switch (picture.subject()) {
      case VERSION, DRAFT -> written(picture);
      case RUN -> run(picture);
      case LIVE, SIMULATION -> counted(picture);
    };
  }

  private String written(MapPicture picture) {
    return words.text(
        "journeys.picture.insight.written",
        picture.stages().size(),
        picture.moves().stream()
            .filter(PicturedMove::isExit)
            .map(PicturedMove::to)
            .distinct()
            .count());
  }

  private String run(MapPicture picture) {
    for (PicturedStage stage : picture.stages()) {
      PicturedStay stay = stage.stay();
      Double days = stay == null ? null : stay.days();
      if (stay != null && stay.state() == PathStage.State.NOW && days != null) {
        Integer target = stage.targetDays();
        return target == null
            ? words.text("journeys.picture.insight.here", stage.title(), words.days(days))
            : words.text(
                "journeys.picture.insight.here.target", stage.title(), words.days(days), target);
      }
    }
    return picture.moves().stream()
        .filter(PicturedMove::isExit)
        .findFirst()
        .map(exit -> words.text("journeys.picture.insight.ended", exit.title()))
        .orElseGet(() -> words.text("journeys.picture.insight.elsewhere"));
  }

  private String counted(MapPicture picture) {
    PicturedStage hurting = picture.hurting();
    PicturedFigures figures = hurting == null ? null : hurting.figures();
    Double dwell = figures == null ? null : figures.dwellDays();
    Integer target = hurting == null ? null : hurting.targetDays();
    if (hurting != null && figures != null && dwell != null && target != null) {
      return words.text(
          "journeys.picture.insight.hurts",
          hurting.title(),
          words.days(dwell),
          target,
          figures.stalled());
    }
    return Optional.ofNullable(sadness(picture))
        .or(() -> Optional.ofNullable(loss(picture)))
        .or(() -> Optional.ofNullable(slowest(picture)))
        .orElseGet(
            () ->
                words.text(
                    picture.stages().stream().anyMatch(stage -> came(stage) > 0)
                        ? "journeys.picture.insight.fine"
                        : "journeys.picture.insight.empty"));
  }

  /** The stage whose customers feel furthest below plan. */
  private @Nullable String sadness(MapPicture picture) {
    return picture.stages().stream()
        .filter(PictureEmotion::isBelowPlan)
        .max(Comparator.comparingDouble(PictureInsight::gap))
        .map(words::emotionSentence)
        .orElse(null);
  }

  private static double gap(PicturedStage stage) {
    var planned = stage.planned();
    var actual = stage.actual();
    return planned == null || actual == null ? 0 : planned.doubleValue() - actual.emotion();
  }

  /** The exit by which most customers are lost. */
  private @Nullable String loss(MapPicture picture) {
    List<PicturedMove> lost =
        picture.moves().stream()
            .filter(move -> move.outcome() != null && move.outcome() != ExitOutcome.WON)
            .filter(move -> customers(move) > 0)
            .toList();
    return lost.stream()
        .max(Comparator.comparingLong(PictureInsight::customers))
        .map(
            move -> {
              PicturedStage from = picture.stages().get(picture.rank(move.from()));
              return words.text(
                  "journeys.picture.insight.lost",
                  from.title(),
                  move.title(),
                  customers(move),
                  Math.max(came(from), customers(move)));
            })
        .orElse(null);
  }

  /** The stage from which the smallest share goes on. */
  private @Nullable String slowest(MapPicture picture) {
    return picture.stages().stream()
        .limit(Math.max(0, picture.stages().size() - 1))
        .filter(stage -> came(stage) >= FEWEST)
        .min(Comparator.comparingDouble(PictureInsight::share))
        .map(
            stage -> {
              PicturedFigures figures = Objects.requireNonNull(stage.figures());
              return words.text(
                  "journeys.picture.insight.slowest",
                  stage.title(),
                  figures.wentOn(),
                  figures.came());
            })
        .orElse(null);
  }

  private static double share(PicturedStage stage) {
    PicturedFigures figures = stage.figures();
    return figures == null ? 1 : (double) figures.wentOn() / figures.came();
  }

  private static long came(PicturedStage stage) {
    PicturedFigures figures = stage.figures();
    return figures == null ? 0 : figures.came();
  }

  private static long customers(PicturedMove move) {
    Long customers = move.customers();
    return customers == null ? 0 : customers;
  }
}
