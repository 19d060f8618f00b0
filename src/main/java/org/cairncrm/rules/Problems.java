package org.cairncrm.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What is wrong with a YAML document that people wrote, each with its line and column: all of it,
 * not the first alone.
 */
public final class Problems {
  private final String what;
  private final String page;
  private final String file;
  private final String document;
  private final List<String> lines;
  private final List<String> found = new ArrayList<>();

  /**
   * @param what it is meant to be, such as {@code journey map}
   * @param page that tells how one is written
   * @param file what to call it in messages
   */
  public Problems(String what, String page, String file, String document) {
    this.what = what;
    this.page = page;
    this.file = file;
    this.document = document;
    this.lines = document.lines().toList();
  }

  /**
   * The document, to be read.
   *
   * @throws InvalidDocument when it is empty, or no YAML at all
   */
  public Node compose() {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(document));
      if (root != null) {
        return root;
      }
      at(1, 1, "is empty");
    } catch (MarkedYAMLException unreadable) {
      at(unreadable.getProblemMark(), unreadable.getProblem());
    }
    throw invalid();
  }

  private InvalidDocument invalid() {
    return new InvalidDocument(what, page, found);
  }

  public void at(Mark mark, String message) {
    at(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  /**
   * @param line from 1
   * @param column from 1
   */
  public void at(int line, int column, String message) {
    found.add(file + ":" + line + ":" + column + ": " + message);
  }

  /**
   * A problem within a text of the document: its own line and column are moved to where it stands.
   * A text that YAML folds is told as a whole, since its lines are no longer those of the document.
   */
  public void in(ScalarNode text, int line, int column, String message) {
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

  /**
   * @throws InvalidDocument when anything is wrong
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw invalid();
    }
  }
}
