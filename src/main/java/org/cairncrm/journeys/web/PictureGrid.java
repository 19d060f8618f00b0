package org.cairncrm.journeys.web;

import org.cairncrm.journeys.MapPicture;

/** The columns of a drawing, which are the same in each of its bands. */
record PictureGrid(MapPicture picture, PictureWords words, PictureLinks links, int columns) {
  static final double GUTTER = 84;
  static final double GAP = 6;
  static final double PADDING = 12;

  private static final double SIDE = 8;
  private static final double WIDEST = 220;

  /** The width of a column. */
  double column() {
    return Math.min(WIDEST, Math.floor((PictureDrawing.WIDTH - GUTTER) / columns) - GAP);
  }

  /** The width within the padding of a column. */
  double inner() {
    return column() - 2 * SIDE;
  }

  /** The left edge of a column. */
  double left(int column) {
    return GUTTER + column * (column() + GAP);
  }

  /** The left edge of the texts of a column. */
  double text(int column) {
    return left(column) + SIDE;
  }

  double centre(int column) {
    return left(column) + column() / 2;
  }

  double width() {
    return left(columns) - GAP;
  }
}
