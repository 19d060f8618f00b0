package org.cairncrm.journeys.web;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.journeys.MapPicture;

/**
 * The drawing of a journey map: stages as columns, touchpoints as boxes in lanes. Many stages are
 * drawn in several bands below each other, so that every text keeps its size.
 *
 * @param margin the space around it, which is not part of width and height
 * @param title what it shows
 * @param description its figures in sentences
 */
record PictureDrawing(
    double width,
    double height,
    double margin,
    String title,
    String description,
    List<PictureMark> marks) {
  /** The width of the widest drawing, which fits a page of 1,280 pixels beside the menu. */
  static final double WIDTH = 960;

  /** The largest number of stages beside each other. */
  static final int COLUMNS = 8;

  /** The width of each drawing on a page, so that few stages are not enlarged. */
  private static final double WIDEST = 952;

  private static final double MARGIN = 20;
  private static final double BETWEEN = 28;
  private static final double LINE = 18;

  PictureDrawing {
    marks = List.copyOf(marks);
  }

  /** The drawing as a part of a page, which has title and insight above it. */
  static PictureDrawing ofPage(MapPicture picture, PictureWords words) {
    return draw(picture, words, new PictureLinks(""), false);
  }

  /** The drawing as a file, with title and insight, on white paper. */
  static PictureDrawing ofFile(MapPicture picture, PictureWords words, PictureLinks links) {
    return draw(picture, words, links, true);
  }

  private static PictureDrawing draw(
      MapPicture picture, PictureWords words, PictureLinks links, boolean file) {
    int bands = Math.max(1, Math.ceilDiv(picture.stages().size(), COLUMNS));
    int columns = Math.max(1, Math.ceilDiv(picture.stages().size(), bands));
    List<PictureMark> marks = new ArrayList<>();
    double y = file ? heading(picture, words, marks) : 0;
    var grid = new PictureGrid(picture, words, links, columns);
    for (int first = 0; first < picture.stages().size(); first += columns) {
      var band = new PictureBand(grid, first, y);
      marks.addAll(band.marks());
      y = band.bottom() + BETWEEN;
    }
    double width = file ? grid.width() : Math.max(grid.width(), WIDEST);
    double height = Math.max(0, y - BETWEEN);
    String title = words.title(picture);
    String description = words.description(picture);
    if (!file) {
      return new PictureDrawing(width, height, 0, title, description, marks);
    }
    double full = Math.max(width, headingWidth(picture, words));
    marks.addFirst(
        new PictureMark.Box(
            PictureStyle.PAPER, -MARGIN, -MARGIN, full + 2 * MARGIN, height + 2 * MARGIN, 0));
    return new PictureDrawing(full, height, MARGIN, title, description, marks);
  }

  private static double heading(MapPicture picture, PictureWords words, List<PictureMark> marks) {
    double y = LINE;
    marks.add(new PictureMark.Label(PictureStyle.HEADING, 0, y, false, words.title(picture)));
    for (String line : insight(picture, words)) {
      y += LINE + 2;
      marks.add(new PictureMark.Label(PictureStyle.INSIGHT, 0, y, false, line));
    }
    return y + LINE;
  }

  private static List<String> insight(MapPicture picture, PictureWords words) {
    PictureStyle style = PictureStyle.INSIGHT;
    return PictureText.wrap(words.insight(picture), style.size(), style.bold(), WIDTH, 3);
  }

  private static double headingWidth(MapPicture picture, PictureWords words) {
    double title = PictureText.width(words.title(picture), PictureStyle.HEADING.size(), true);
    double insight =
        insight(picture, words).stream()
            .mapToDouble(line -> PictureText.width(line, PictureStyle.INSIGHT.size(), false))
            .max()
            .orElse(0);
    return Math.min(WIDTH, Math.max(title, insight));
  }
}
