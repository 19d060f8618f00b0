package org.cairncrm.journeys.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.StageScore;
import org.jspecify.annotations.Nullable;

/** The row of a drawing with the curve of the planned emotion, and the actual one over it. */
final class PictureEmotion {
  private static final double HEIGHT = 102;

  /** The room for texts below actual emotions. */
  private static final double BELOW_ACTUAL = 14;

  private static final double TOP = 30;
  private static final double ROOM = 58;

  /** The difference from which an actual emotion counts as below the planned one. */
  private static final double BELOW = 0.5;

  private final List<PictureMark> marks = new ArrayList<>();
  private final double bottom;

  PictureEmotion(PictureGrid grid, List<PicturedStage> stages, double top) {
    double from = grid.left(0);
    double to = grid.left(stages.size() - 1) + grid.column();
    marks.add(
        new PictureMark.Path(
            PictureStyle.MIDDLE,
            "M"
                + PictureSvg.number(from)
                + " "
                + PictureSvg.number(height(3, top))
                + "H"
                + PictureSvg.number(to),
            null));
    curve(grid, stages, top, PictureStyle.PLANNED, PictureEmotion::planned);
    curve(grid, stages, top, PictureStyle.ACTUAL, PictureEmotion::actual);
    for (int i = 0; i < stages.size(); i++) {
      dots(grid, stages.get(i), grid.centre(i), top);
    }
    boolean felt = grid.picture().stages().stream().anyMatch(stage -> stage.actual() != null);
    bottom = top + HEIGHT + (felt ? BELOW_ACTUAL : 0);
  }

  /** Whether any stage has an emotion, so that the row is drawn. */
  static boolean isPlanned(MapPicture picture) {
    return picture.stages().stream()
        .anyMatch(stage -> stage.planned() != null || stage.actual() != null);
  }

  /** Whether customers feel clearly worse than planned. */
  static boolean isBelowPlan(PicturedStage stage) {
    Double planned = planned(stage);
    Double actual = actual(stage);
    return planned != null && actual != null && planned - actual >= BELOW;
  }

  List<PictureMark> marks() {
    return marks;
  }

  double bottom() {
    return bottom;
  }

  private static @Nullable Double planned(PicturedStage stage) {
    BigDecimal planned = stage.planned();
    return planned == null ? null : Double.valueOf(planned.doubleValue());
  }

  private static @Nullable Double actual(PicturedStage stage) {
    StageScore actual = stage.actual();
    return actual == null ? null : Double.valueOf(actual.emotion());
  }

  private static double height(double emotion, double top) {
    return top + TOP + (5 - Math.clamp(emotion, 1, 5)) / 4 * ROOM;
  }

  private void curve(
      PictureGrid grid,
      List<PicturedStage> stages,
      double top,
      PictureStyle style,
      Function<PicturedStage, @Nullable Double> emotion) {
    var shape = new StringBuilder();
    double lastX = 0;
    double lastY = 0;
    int points = 0;
    for (int i = 0; i < stages.size(); i++) {
      Double value = emotion.apply(stages.get(i));
      if (value == null) {
        continue;
      }
      double x = grid.centre(i);
      double y = height(value, top);
      String middle = PictureSvg.number((lastX + x) / 2);
      shape.append(
          points++ == 0
              ? "M" + point(x, y)
              : "C"
                  + middle
                  + " "
                  + PictureSvg.number(lastY)
                  + " "
                  + middle
                  + " "
                  + PictureSvg.number(y)
                  + " "
                  + point(x, y));
      lastX = x;
      lastY = y;
    }
    if (points > 1) {
      marks.add(new PictureMark.Path(style, shape.toString(), null));
    }
  }

  private static String point(double x, double y) {
    return PictureSvg.number(x) + " " + PictureSvg.number(y);
  }

  private void dots(PictureGrid grid, PicturedStage stage, double x, double top) {
    Double planned = planned(stage);
    Double actual = actual(stage);
    String words = grid.words().emotion(stage);
    if (words.isEmpty()) {
      return;
    }
    boolean below = isBelowPlan(stage);
    List<PictureMark> drawn = new ArrayList<>();
    double highest = top + HEIGHT;
    if (planned != null) {
      highest = height(planned, top);
      drawn.add(new PictureMark.Dot(PictureStyle.PLANNED_DOT, x, highest, 4));
    }
    double y = highest - 10;
    if (actual != null) {
      double at = height(actual, top);
      PictureStyle dot = below ? PictureStyle.ACTUAL_LOW : PictureStyle.ACTUAL_DOT;
      drawn.add(new PictureMark.Dot(dot, x, at, 4.5));
      y = at > highest ? at + 18 : at - 10;
    }
    PictureStyle style = below ? PictureStyle.EMOTION_LOW : PictureStyle.EMOTION;
    drawn.add(new PictureMark.Label(style, x, y, true, words));
    marks.add(new PictureMark.Group(null, grid.words().emotionSentence(stage), drawn));
  }
}
