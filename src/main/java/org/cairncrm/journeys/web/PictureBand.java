package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairncrm.journeys.Lane;
import org.cairncrm.journeys.PathStage;
import org.cairncrm.journeys.PicturedFigures;
import org.cairncrm.journeys.PicturedStage;
import org.cairncrm.journeys.PicturedStay;
import org.cairncrm.journeys.PicturedTouchpoint;
import org.jspecify.annotations.Nullable;

/** Some stages of a drawing beside each other: their heads, moves, touchpoints and emotion. */
final class PictureBand {
  private static final double LINE = 16;
  private static final double TITLE_LINE = 18;
  private static final double COUNT = 30;
  private static final double BAR = 6;
  private static final double BOX_PADDING = 8;

  private final PictureGrid grid;
  private final List<PicturedStage> stages;
  private final List<PictureMark> marks = new ArrayList<>();
  private final double bottom;

  PictureBand(PictureGrid grid, int first, double top) {
    this.grid = grid;
    this.stages =
        grid.picture()
            .stages()
            .subList(first, Math.min(first + grid.columns(), grid.picture().stages().size()));
    double y = heads(first, top + PictureGrid.PADDING);
    var moves = new PictureMoves(grid, first, stages.size(), y);
    rule(y, grid.words().lane("moves"));
    marks.addAll(moves.marks());
    y = moves.bottom();
    for (Lane lane : Lane.values()) {
      if (lane != Lane.SYSTEMS || usesSystems()) {
        y = lane(lane, y);
      }
    }
    if (PictureEmotion.isPlanned(grid.picture())) {
      rule(y, grid.words().lane("emotion"));
      var emotion = new PictureEmotion(grid, stages, y);
      marks.addAll(emotion.marks());
      y = emotion.bottom();
    }
    bottom = y;
    for (int i = stages.size() - 1; i >= 0; i--) {
      marks.addFirst(
          new PictureMark.Box(
              ground(stages.get(i)), grid.left(i), top, grid.column(), bottom - top, 8));
    }
  }

  /** From back to front. */
  List<PictureMark> marks() {
    return marks;
  }

  double bottom() {
    return bottom;
  }

  private static PictureStyle ground(PicturedStage stage) {
    PicturedStay stay = stage.stay();
    if (stay != null && stay.state() == PathStage.State.NOW) {
      return PictureStyle.GROUND_HERE;
    }
    return stage.hurts() ? PictureStyle.GROUND_HURTS : PictureStyle.GROUND;
  }

  private boolean usesSystems() {
    return grid.picture().stages().stream()
        .flatMap(stage -> stage.touchpoints().stream())
        .anyMatch(point -> point.lane() == Lane.SYSTEMS);
  }

  /** Titles, counts and dwell. */
  private double heads(int first, double top) {
    double y = texts(top, PictureStyle.TITLE, TITLE_LINE, 5, PicturedStage::title) + 4;
    boolean counted = stages.stream().anyMatch(stage -> stage.figures() != null);
    if (counted) {
      counts(y);
      y += COUNT;
      y = stalled(y);
    }
    if (stages.stream().anyMatch(stage -> stage.stay() != null)) {
      y = texts(y, PictureStyle.STAY, TITLE_LINE, 3, grid.words()::state);
    }
    y = dwells(y);
    if (counted) {
      bars(y + 4);
      y += BAR + 12;
      y = texts(y, PictureStyle.FACT, LINE, 4, stage -> grid.words().onward(grid.picture(), stage));
    }
    return y + PictureGrid.PADDING - 4;
  }

  /** One text for each stage, wrapped; returns the end of the longest. */
  private double texts(
      double top, PictureStyle style, double line, int most, Function<PicturedStage, String> text) {
    double end = top;
    for (int i = 0; i < stages.size(); i++) {
      end = Math.max(end, text(i, top, style, line, most, text.apply(stages.get(i)), null));
    }
    return end;
  }

  private double text(
      int column,
      double top,
      PictureStyle style,
      double line,
      int most,
      String text,
      @Nullable String href) {
    if (text.isEmpty()) {
      return top;
    }
    List<String> lines = PictureText.wrap(text, style.size(), style.bold(), grid.inner(), most);
    double x = grid.text(column);
    List<PictureMark> labels = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      labels.add(
          new PictureMark.Label(style, x, top + n * line + style.size(), false, lines.get(n)));
    }
    marks.add(new PictureMark.Group(href, text, labels));
    return top + lines.size() * line;
  }

  private void counts(double top) {
    for (int i = 0; i < stages.size(); i++) {
      PicturedStage stage = stages.get(i);
      PicturedFigures figures = stage.figures();
      if (figures != null) {
        marks.add(
            new PictureMark.Group(
                grid.links().customers(grid.picture(), stage.stage()),
                grid.words().stage(grid.picture(), stage),
                List.of(
                    new PictureMark.Label(
                        PictureStyle.COUNT,
                        grid.text(i),
                        top + 22,
                        false,
                        JourneyWords.number(figures.customers())))));
      }
    }
  }

  private double stalled(double top) {
    double end = top;
    for (int i = 0; i < stages.size(); i++) {
      PicturedStage stage = stages.get(i);
      PicturedFigures figures = stage.figures();
      if (figures != null && figures.stalled() > 0) {
        end =
            Math.max(
                end,
                text(
                    i,
                    top,
                    PictureStyle.STALLED,
                    LINE,
                    2,
                    grid.words().stalled(figures.stalled()),
                    grid.links().stalled(grid.picture(), stage.stage())));
      }
    }
    return end;
  }

  private double dwells(double top) {
    double end = top;
    for (int i = 0; i < stages.size(); i++) {
      PicturedStage stage = stages.get(i);
      PictureStyle style = stage.strain() > 1 ? PictureStyle.FACT_OVER : PictureStyle.FACT;
      end = Math.max(end, text(i, top, style, LINE, 4, grid.words().dwell(stage), null));
    }
    return end;
  }

  private void bars(double top) {
    for (int i = 0; i < stages.size(); i++) {
      PicturedStage stage = stages.get(i);
      if (stage.targetDays() == null || stage.figures() == null) {
        continue;
      }
      double x = grid.text(i);
      double full = grid.inner();
      marks.add(new PictureMark.Box(PictureStyle.BAR, x, top, full, BAR, 3));
      double filled = Math.min(1, stage.strain()) * full;
      if (filled > 0) {
        PictureStyle style = stage.strain() > 1 ? PictureStyle.BAR_OVER : PictureStyle.BAR_FILL;
        marks.add(new PictureMark.Box(style, x, top, filled, BAR, Math.min(3, filled / 2)));
      }
    }
  }

  private void rule(double y, String name) {
    double end = grid.left(stages.size() - 1) + grid.column();
    marks.add(
        new PictureMark.Path(
            PictureStyle.RULE, "M0 " + PictureSvg.number(y) + "H" + PictureSvg.number(end), null));
    double line = y + PictureGrid.PADDING + PictureStyle.LANE.size();
    for (String text :
        PictureText.wrap(name, PictureStyle.LANE.size(), false, PictureGrid.GUTTER - 8, 3)) {
      marks.add(new PictureMark.Label(PictureStyle.LANE, 0, line, false, text));
      line += LINE;
    }
  }

  private double lane(Lane lane, double top) {
    rule(top, grid.words().lane(lane.key()));
    double end = top + PictureGrid.PADDING + 2 * LINE;
    for (int i = 0; i < stages.size(); i++) {
      double y = top + PictureGrid.PADDING;
      for (PicturedTouchpoint point : stages.get(i).touchpoints()) {
        if (point.lane() == lane) {
          y = box(i, y, point) + PictureGrid.GAP;
        }
      }
      end = Math.max(end, y - PictureGrid.GAP);
    }
    return end + PictureGrid.PADDING;
  }

  private double box(int column, double top, PicturedTouchpoint point) {
    double x = grid.left(column) + PictureGrid.PADDING / 2;
    double width = grid.column() - PictureGrid.PADDING;
    double room = width - 2 * BOX_PADDING;
    List<PictureMark> labels = new ArrayList<>();
    double y = top + 4;
    for (String line : PictureText.wrap(point.title(), 12.5, false, room, 5)) {
      y += LINE;
      labels.add(new PictureMark.Label(PictureStyle.BOX_TEXT, x + BOX_PADDING, y, false, line));
    }
    String meta = grid.words().touchpoint(point);
    for (String line :
        meta.isEmpty() ? List.<String>of() : PictureText.wrap(meta, 12, false, room, 3)) {
      y += LINE;
      labels.add(new PictureMark.Label(PictureStyle.FACT, x + BOX_PADDING, y, false, line));
    }
    double end = y + BOX_PADDING;
    PictureStyle style = stages.get(column).hurts() ? PictureStyle.BOX_HURTS : PictureStyle.BOX;
    labels.addFirst(new PictureMark.Box(style, x, top, width, end - top, 6));
    marks.add(
        new PictureMark.Group(
            grid.links().touchpoint(grid.picture(), stages.get(column), point),
            meta.isEmpty() ? point.title() : point.title() + " · " + meta,
            labels));
    return end;
  }
}
