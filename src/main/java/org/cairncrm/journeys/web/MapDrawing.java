package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.journeys.JourneyFigures;
import org.cairncrm.journeys.Lane;
import org.cairncrm.journeys.StageFigures;
import org.cairncrm.journeys.TouchpointFigures;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a drawn map: stages as columns, touchpoints as boxes in three lanes, and the
 * planned emotion as a curve below.
 *
 * @param columns in the order of the stages
 * @param lanes the rows, emotion last
 * @param curve the path of the planned emotion; null if fewer than two stages have one
 */
record MapDrawing(
    int width, int height, List<Column> columns, List<Row> lanes, @Nullable String curve) {
  private static final int GUTTER = 88;
  private static final int COLUMN = 178;
  private static final int GAP = 8;
  private static final int PADDING = 14;
  private static final int TOP = 8;
  private static final int HEAD = 160;
  private static final int BOX_WIDTH = COLUMN - 2 * PADDING;
  private static final int BOX_OF_ONE_LINE = 44;
  private static final int LINE = 16;
  private static final int EMOTION = 120;
  private static final int LONGEST_LINE = 21;
  private static final int LONGEST_TITLE = 19;

  /** A stage. {@code x} is its left edge, and {@code fill} is the filled length of its bar. */
  record Column(
      StageFigures stage,
      int x,
      int textX,
      int width,
      int height,
      String title,
      int barWidth,
      int fill,
      boolean over,
      List<Box> boxes,
      @Nullable Dot emotion) {}

  /** A touchpoint. */
  record Box(
      TouchpointFigures touchpoint,
      int x,
      int y,
      int width,
      int height,
      List<Text> lines,
      int metaY) {
    public int textX() {
      return x + 11;
    }
  }

  /** A line of text. */
  record Text(int y, String text) {}

  /** A planned emotion. */
  record Dot(int x, int y, String value) {}

  /**
   * A row of the drawing.
   *
   * @param key its name: a lane, or {@code emotion}
   * @param y the position of its name
   * @param top the position of the line above it
   */
  record Row(String key, int y, int top) {}

  static MapDrawing of(JourneyFigures figures) {
    Map<Lane, Integer> tops = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    int y = TOP + HEAD;
    for (Lane lane : Lane.values()) {
      if (lane == Lane.SYSTEMS && !isUsed(figures, lane)) {
        continue;
      }
      int height = laneHeight(figures, lane);
      tops.put(lane, y);
      rows.add(new Row(lane.key(), y + PADDING + 26, y));
      y += height;
    }
    rows.add(new Row("emotion", y + EMOTION / 2, y));
    int bottom = y + EMOTION;
    List<Column> columns = new ArrayList<>();
    for (StageFigures stage : figures.stages()) {
      int x = GUTTER + columns.size() * (COLUMN + GAP);
      columns.add(column(stage, x, bottom - TOP, tops, y));
    }
    return new MapDrawing(
        GUTTER + columns.size() * (COLUMN + GAP), bottom + TOP, columns, rows, curve(columns));
  }

  private static boolean isUsed(JourneyFigures figures, Lane lane) {
    return figures.stages().stream()
        .flatMap(stage -> stage.touchpoints().stream())
        .anyMatch(point -> point.lane() == lane);
  }

  private static int laneHeight(JourneyFigures figures, Lane lane) {
    int most =
        figures.stages().stream()
            .mapToInt(
                stage ->
                    stage.touchpoints().stream()
                        .filter(point -> point.lane() == lane)
                        .mapToInt(point -> boxHeight(point) + GAP)
                        .sum())
            .max()
            .orElse(0);
    return Math.max(most, BOX_OF_ONE_LINE + GAP) - GAP + 2 * PADDING;
  }

  private static int boxHeight(TouchpointFigures point) {
    return BOX_OF_ONE_LINE + (lines(point.title()).size() - 1) * LINE;
  }

  private static Column column(
      StageFigures stage, int x, int height, Map<Lane, Integer> tops, int emotionTop) {
    List<Box> boxes = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      int y = tops.getOrDefault(lane, 0) + PADDING;
      for (TouchpointFigures point : stage.touchpoints()) {
        if (point.lane() == lane) {
          boxes.add(box(point, x + PADDING, y));
          y += boxHeight(point) + GAP;
        }
      }
    }
    Integer target = stage.targetDays();
    Double dwell = stage.dwellDays();
    double share = target == null || dwell == null ? 0 : Math.min(1, dwell / target);
    return new Column(
        stage,
        x,
        x + PADDING,
        COLUMN,
        height,
        shortened(stage.title(), LONGEST_TITLE),
        BOX_WIDTH,
        (int) Math.round(share * BOX_WIDTH),
        target != null && dwell != null && dwell > target,
        boxes,
        dot(stage, x + COLUMN / 2, emotionTop));
  }

  private static @Nullable Dot dot(StageFigures stage, int x, int top) {
    var emotion = stage.emotion();
    if (emotion == null) {
      return null;
    }
    double fromTop = (5 - emotion.doubleValue()) / 4;
    int room = EMOTION - 2 * PADDING - LINE;
    return new Dot(
        x, top + PADDING + LINE + (int) Math.round(fromTop * room), JourneyWords.emotion(emotion));
  }

  private static Box box(TouchpointFigures point, int x, int y) {
    List<Text> lines = new ArrayList<>();
    int textY = y + 18;
    for (String line : lines(point.title())) {
      lines.add(new Text(textY, line));
      textY += LINE;
    }
    return new Box(point, x, y, BOX_WIDTH, boxHeight(point), lines, textY + 1);
  }

  /** The title, broken at a blank into at most two lines. */
  static List<String> lines(String title) {
    if (title.length() <= LONGEST_LINE) {
      return List.of(title);
    }
    int at = title.lastIndexOf(' ', LONGEST_LINE);
    if (at < 1) {
      return List.of(shortened(title, LONGEST_LINE));
    }
    return Arrays.asList(title.substring(0, at), shortened(title.substring(at + 1), LONGEST_LINE));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
  }

  private static @Nullable String curve(List<Column> columns) {
    List<Dot> dots = new ArrayList<>();
    for (Column column : columns) {
      Dot dot = column.emotion();
      if (dot != null) {
        dots.add(dot);
      }
    }
    if (dots.size() < 2) {
      return null;
    }
    var path = new StringBuilder("M" + dots.getFirst().x() + " " + dots.getFirst().y());
    for (int i = 1; i < dots.size(); i++) {
      Dot from = dots.get(i - 1);
      Dot to = dots.get(i);
      int middle = (from.x() + to.x()) / 2;
      path.append(
          " C%d %d %d %d %d %d".formatted(middle, from.y(), middle, to.y(), to.x(), to.y()));
    }
    return path.toString();
  }
}
