package org.cairncrm.rules;

import java.util.Comparator;
import org.yaml.snakeyaml.error.Mark;

/**
 * A fault of a document, or a warning about it, with the place where it was found.
 *
 * @param line from 1
 * @param column from 1
 */
public record DocumentFault(int line, int column, String message)
    implements Comparable<DocumentFault> {
  private static final Comparator<DocumentFault> ORDER =
      Comparator.comparingInt(DocumentFault::line)
          .thenComparingInt(DocumentFault::column)
          .thenComparing(DocumentFault::message);

  /** Whether it was found at this place. */
  public boolean isAt(Mark place) {
    return line == place.getLine() + 1 && column == place.getColumn() + 1;
  }

  @Override
  public int compareTo(DocumentFault other) {
    return ORDER.compare(this, other);
  }

  /** The fault in the format of compilers: {@code line:column: message}. */
  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
