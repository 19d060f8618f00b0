package org.cairncrm.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of a search result with the parts that match.
 *
 * @param marks the parts that match, in their order, without overlaps
 */
public record HighlightedText(String text, List<Mark> marks) {
  /**
   * A part of a text.
   *
   * @param from its first character
   * @param to the character after its last one
   */
  public record Mark(int from, int to) {}

  /** A text without marks. */
  public static HighlightedText plain(String text) {
    return new HighlightedText(text, List.of());
  }

  /** The text in pieces, for templates. */
  public List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      add(pieces, at, mark.from(), false);
      add(pieces, mark.from(), mark.to(), true);
      at = mark.to();
    }
    add(pieces, at, text.length(), false);
    return pieces;
  }

  private void add(List<Piece> pieces, int from, int to, boolean marked) {
    if (from < to) {
      pieces.add(new Piece(text.substring(from, to), marked));
    }
  }

  /** A piece that matches, or one between two of those. */
  public record Piece(String text, boolean marked) {}
}
