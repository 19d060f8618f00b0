package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.journeys.PicturedMove;

/**
 * The row of a drawing with the moves: to the next stage as a band, skipped stages as arrows above
 * it, ways back as dashed arrows below it. The width shows how many customers moved. Exits, and
 * moves to stages of other bands, are listed below the stage.
 */
final class PictureMoves {
  private static final double LEVEL = 24;
  private static final double PILL = 18;
  private static final double LINE = 16;
  private static final double ARROW = 14;

  /** The largest number of arrows above each other; further moves are listed. */
  private static final int LEVELS = 5;

  private final PictureGrid grid;
  private final int first;
  private final int count;
  private final List<PictureMark> marks = new ArrayList<>();
  private final double bottom;

  PictureMoves(PictureGrid grid, int first, int count, double top) {
    this.grid = grid;
    this.first = first;
    this.count = count;
    List<PicturedMove> next = new ArrayList<>();
    List<PicturedMove> skips = new ArrayList<>();
    List<PicturedMove> back = new ArrayList<>();
    List<PicturedMove> listed = new ArrayList<>();
    MapPicture picture = grid.picture();
    for (PicturedMove move : picture.moves()) {
      int from = column(move.from());
      int to = column(move.to());
      if (from < 0 || Objects.equals(move.customers(), 0L)) {
        continue;
      }
      if (move.isExit() || to < 0) {
        listed.add(move);
      } else if (to == from + 1) {
        next.add(move);
      } else if (to > from) {
        skips.add(move);
      } else {
        back.add(move);
      }
    }
    List<List<PicturedMove>> above = levels(skips, listed);
    List<List<PicturedMove>> below = levels(back, listed);
    double middle = top + PictureGrid.PADDING + above.size() * LEVEL + PILL / 2;
    arrows(above, middle, -1);
    arrows(below, middle, 1);
    next.forEach(move -> band(move, middle));
    for (int i = 0; i < count; i++) {
      marks.add(new PictureMark.Dot(PictureStyle.NODE, grid.centre(i), middle, 5));
    }
    bottom = list(listed, middle + PILL / 2 + below.size() * LEVEL + 6) + PictureGrid.PADDING - 4;
  }

  List<PictureMark> marks() {
    return marks;
  }

  double bottom() {
    return bottom;
  }

  /** The column of a stage in this band; -1 for other stages and for exits. */
  private int column(String stage) {
    int column = grid.picture().rank(stage) - first;
    return column >= 0 && column < count ? column : -1;
  }

  /** Places the arrows so that none crosses another one lengthwise, the shortest ones innermost. */
  private List<List<PicturedMove>> levels(List<PicturedMove> moves, List<PicturedMove> listed) {
    List<List<PicturedMove>> levels = new ArrayList<>();
    List<PicturedMove> shortest =
        moves.stream().sorted(Comparator.comparingInt(this::span)).toList();
    for (PicturedMove move : shortest) {
      List<PicturedMove> free =
          levels.stream()
              .filter(level -> level.stream().noneMatch(other -> overlap(move, other)))
              .findFirst()
              .orElse(null);
      if (free != null) {
        free.add(move);
      } else if (levels.size() < LEVELS) {
        levels.add(new ArrayList<>(List.of(move)));
      } else {
        listed.add(move);
      }
    }
    return levels;
  }

  private int span(PicturedMove move) {
    return Math.abs(column(move.to()) - column(move.from()));
  }

  private boolean overlap(PicturedMove one, PicturedMove other) {
    return Math.min(column(one.from()), column(one.to()))
            < Math.max(column(other.from()), column(other.to()))
        && Math.min(column(other.from()), column(other.to()))
            < Math.max(column(one.from()), column(one.to()));
  }

  /** The width of a line, by the share of the largest number. */
  private double stroke(PicturedMove move, double widest) {
    Long customers = move.customers();
    long most =
        grid.picture().moves().stream()
            .map(PicturedMove::customers)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    return customers == null || most == 0 ? 1.5 : 1.5 + (widest - 1.5) * customers / most;
  }

  private void band(PicturedMove move, double y) {
    double from = grid.centre(column(move.from()));
    double to = grid.centre(column(move.to())) - 6;
    double stroke = stroke(move, 14);
    double head = stroke / 2 + 4;
    List<PictureMark> drawn = new ArrayList<>();
    drawn.add(
        new PictureMark.Path(
            PictureStyle.MOVE, "M" + point(from, y) + "H" + number(to - head), stroke));
    drawn.add(head(PictureStyle.MOVE_HEAD, to, y, head));
    pill(move, (from + to) / 2, y, drawn);
    group(move, drawn);
  }

  private void arrows(List<List<PicturedMove>> levels, double middle, int side) {
    for (int level = levels.size() - 1; level >= 0; level--) {
      double y = middle + side * (PILL / 2 + (level + 0.5) * LEVEL);
      for (PicturedMove move : levels.get(level)) {
        arrow(move, middle, y, side);
      }
    }
  }

  private void arrow(PicturedMove move, double middle, double y, int side) {
    double shift = side < 0 ? 10 : -10;
    double from = grid.centre(column(move.from())) + shift;
    double to = grid.centre(column(move.to())) - shift;
    double stroke = stroke(move, 8);
    double head = stroke / 2 + 4;
    double end = middle + side * (head + 4);
    PictureStyle line = side < 0 ? PictureStyle.MOVE : PictureStyle.MOVE_BACK;
    PictureStyle tip = side < 0 ? PictureStyle.MOVE_HEAD : PictureStyle.MOVE_BACK_HEAD;
    List<PictureMark> drawn = new ArrayList<>();
    drawn.add(
        new PictureMark.Path(
            line,
            "M"
                + point(from, middle + side * 4)
                + "V"
                + number(y)
                + "H"
                + number(to)
                + "V"
                + number(end),
            stroke));
    drawn.add(
        new PictureMark.Path(
            tip,
            "M"
                + point(to - head, end)
                + "H"
                + number(to + head)
                + "L"
                + point(to, end - side * head)
                + "Z",
            null));
    int between = (column(move.from()) + column(move.to())) / 2;
    pill(move, (grid.centre(between) + grid.centre(between + 1)) / 2, y, drawn);
    group(move, drawn);
  }

  private static PictureMark head(PictureStyle style, double x, double y, double size) {
    return new PictureMark.Path(
        style,
        "M" + point(x - size, y - size) + "L" + point(x, y) + "L" + point(x - size, y + size) + "Z",
        null);
  }

  private void pill(PicturedMove move, double x, double y, List<PictureMark> drawn) {
    Long customers = move.customers();
    if (customers == null) {
      return;
    }
    String number = JourneyWords.number(customers);
    PictureStyle text = PictureStyle.PILL_TEXT;
    double width = PictureText.width(number, text.size(), text.bold()) + 14;
    drawn.add(
        new PictureMark.Box(PictureStyle.PILL, x - width / 2, y - PILL / 2, width, PILL, PILL / 2));
    drawn.add(new PictureMark.Label(text, x, y + 4.5, true, number));
  }

  private void group(PicturedMove move, List<PictureMark> drawn) {
    marks.add(
        new PictureMark.Group(
            grid.links().move(grid.picture(), move),
            grid.words().move(grid.picture(), move),
            drawn));
  }

  /** The moves that are listed in words below their stage. */
  private double list(List<PicturedMove> listed, double top) {
    double end = top;
    for (int i = 0; i < count; i++) {
      int column = i;
      double y = top;
      for (PicturedMove move :
          listed.stream().filter(one -> column(one.from()) == column).toList()) {
        y = listed(move, column, y) + 3;
      }
      end = Math.max(end, y);
    }
    return end;
  }

  private double listed(PicturedMove move, int column, double top) {
    double x = grid.text(column);
    boolean back =
        !move.isExit() && grid.picture().rank(move.to()) < grid.picture().rank(move.from());
    PictureStyle tip = move.isExit() || back ? PictureStyle.MOVE_BACK_HEAD : PictureStyle.MOVE_HEAD;
    List<PictureMark> drawn = new ArrayList<>();
    drawn.add(
        new PictureMark.Path(
            tip,
            back
                ? "M"
                    + point(x + 8, top + 3)
                    + "L"
                    + point(x, top + 8)
                    + "L"
                    + point(x + 8, top + 13)
                    + "Z"
                : "M"
                    + point(x, top + 3)
                    + "L"
                    + point(x + 8, top + 8)
                    + "L"
                    + point(x, top + 13)
                    + "Z",
            null));
    double y = top;
    for (String line :
        PictureText.wrap(
            grid.words().listedMove(move),
            PictureStyle.FACT.size(),
            false,
            grid.inner() - ARROW,
            4)) {
      drawn.add(new PictureMark.Label(PictureStyle.FACT, x + ARROW, y + 12, false, line));
      y += LINE;
    }
    group(move, drawn);
    return y;
  }

  private static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String number(double value) {
    return PictureSvg.number(value);
  }
}
