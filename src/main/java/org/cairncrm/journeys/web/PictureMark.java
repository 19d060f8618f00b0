package org.cairncrm.journeys.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the drawing of a journey map. */
sealed interface PictureMark {
  /** A rectangle. */
  record Box(PictureStyle style, double x, double y, double width, double height, double radius)
      implements PictureMark {}

  /** A line of text; {@code y} is its baseline. */
  record Label(PictureStyle style, double x, double y, boolean middle, String text)
      implements PictureMark {
    double width() {
      return PictureText.width(text, style.size(), style.bold());
    }

    double left() {
      return middle ? x - width() / 2 : x;
    }
  }

  /**
   * A line.
   *
   * @param stroke its width; null for the width of its style
   */
  record Path(PictureStyle style, String shape, @Nullable Double stroke) implements PictureMark {}

  /** A point. */
  record Dot(PictureStyle style, double x, double y, double radius) implements PictureMark {}

  /**
   * Marks that belong together.
   *
   * @param href the address of the list that they lead to; null for none
   * @param title the full text, which is read aloud and shown over the marks; null for none
   */
  record Group(@Nullable String href, @Nullable String title, List<PictureMark> marks)
      implements PictureMark {
    public Group {
      marks = List.copyOf(marks);
    }
  }
}
