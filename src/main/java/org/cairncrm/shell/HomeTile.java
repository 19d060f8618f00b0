package org.cairncrm.shell;

/** A tile of the home page. A module declares it as a bean. */
public interface HomeTile {
  /** The column of a tile. */
  enum Column {
    /** The wide column, for work to do. */
    MAIN,
    /** The narrow column, for news. */
    SIDE
  }

  Column column();

  /** The place in its column, the smallest first. */
  int place();

  /** The permission that shows the tile. */
  String permission();

  /**
   * The template whose fragment {@code tile} draws it, such as {@code orders/home-tile}. The
   * fragment finds the {@linkplain #content content} as {@code content}.
   */
  String template();

  /**
   * The content of the tile, read anew for each page.
   *
   * @param username the user who is signed in
   */
  Object content(String username);
}
