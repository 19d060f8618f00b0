package org.cairncrm.journeys;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What is wrong with a document, each with its line and column: all of it, not the first alone. */
final class Problems {
  private final String file;
  private final List<String> lines;
  private final List<String> found = new ArrayList<>();

  Problems(String file, String document) {
    this.file = file;
    this.lines = document.lines().toList();
  }

  void at(Mark mark, String message) {
    at(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  /**
   * @param line from 1
   * @param column from 1
   */
  void at(int line, int column, String message) {
    found.add(file + ":" + line + ":" + column + ": " + message);
  }

  /**
   * A problem within a text of the document: its own line and column are moved to where it stands.
   * A text that YAML folds is told as a whole, since its lines are no longer those of the document.
   */
  void in(ScalarNode text, int line, int column, String message) {
    Mark start = text.getStartMark();
    boolean oneLine = start.getLine() == text.getEndMark().getLine();
    switch (text.getScalarStyle()) {
      case PLAIN -> at(start.getLine() + 1, start.getColumn() + (oneLine ? column : 1), message);
      case LITERAL -> at(start.getLine() + 1 + line, indentation(text) + column, message);
      case FOLDED -> at(start, message);
      default -> at(start.getLine() + 1, start.getColumn() + (oneLine ? column + 1 : 1), message);
    }
  }

  private int indentation(ScalarNode literal) {
    return lines.stream()
        .skip(literal.getStartMark().getLine() + 1L)
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .findFirst()
        .orElse(0);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidMap(found);
    }
  }
}
