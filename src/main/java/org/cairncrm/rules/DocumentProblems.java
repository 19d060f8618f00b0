package org.cairncrm.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** All faults and warnings of a YAML document, each with its line and column. */
public final class DocumentProblems {
  private static final int DEEPEST = 50;

  private final String what;
  private final String page;
  private final String file;
  private final String document;
  private final List<String> lines;
  private final List<DocumentFault> found = new ArrayList<>();
  private final List<DocumentFault> warnings = new ArrayList<>();

  /**
   * @param what the expected kind of document, such as {@code journey map}
   * @param page the page of the documentation that explains the format
   * @param file the name of the file in messages
   */
  public DocumentProblems(String what, String page, String file, String document) {
    this.what = what;
    this.page = page;
    this.file = file;
    this.document = document;
    this.lines = document.lines().toList();
  }

  /**
   * Parses the document.
   *
   * @throws InvalidDocument if it is empty, not YAML, nested too deeply, or uses an alias for more
   *     than a single value
   */
  public Node compose() {
    try {
      requireBounds();
      Node root = yaml().compose(new StringReader(document));
      if (root != null) {
        return root;
      }
      at(1, 1, "is empty");
    } catch (MarkedYAMLException unreadable) {
      at(unreadable.getProblemMark(), unreadable.getProblem());
    } catch (ReaderException unreadable) {
      String before =
          document.substring(0, document.offsetByCodePoints(0, unreadable.getPosition()));
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      at(
          line,
          before.length() - before.lastIndexOf('\n'),
          "YAML does not allow the character U+%04X".formatted(unreadable.getCodePoint()));
    } catch (YAMLException unreadable) {
      at(1, 1, "cannot be read: " + unreadable.getMessage());
    }
    throw invalid();
  }

  private static Yaml yaml() {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    return new Yaml(options);
  }

  /**
   * Rejects documents that expand without bounds. A few lines can represent millions of values,
   * with aliases of lists that contain aliases of lists, or themselves. The check uses the events
   * of the parser, which do not expand aliases.
   */
  private void requireBounds() {
    int depth = 0;
    Set<String> collections = new HashSet<>();
    for (Event event : yaml().parse(new StringReader(document))) {
      switch (event) {
        case CollectionStartEvent start -> {
          if (++depth > DEEPEST) {
            at(start.getStartMark(), "is nested more than " + DEEPEST + " levels deep");
            throw invalid();
          }
          if (start.getAnchor() != null) {
            collections.add(start.getAnchor());
          }
        }
        case CollectionEndEvent end -> depth--;
        case AliasEvent alias when collections.contains(alias.getAnchor()) ->
            at(
                alias.getStartMark(),
                "'*%s' refers to a list or a mapping: write it out here, because an alias may refer to a single value only"
                    .formatted(alias.getAnchor()));
        default -> {}
      }
    }
    throwIfAny();
  }

  InvalidDocument invalid() {
    return new InvalidDocument(
        what, page, found.stream().map(fault -> file + ":" + fault).toList());
  }

  public void at(Mark mark, String message) {
    at(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  /**
   * @param line from 1
   * @param column from 1
   */
  public void at(int line, int column, String message) {
    found.add(new DocumentFault(line, column, message));
  }

  /** Adds a warning, which does not make the document unusable. */
  public void warning(Mark mark, String message) {
    warnings.add(new DocumentFault(mark.getLine() + 1, mark.getColumn() + 1, message));
  }

  /**
   * Adds a problem within a text of the document, and translates its line and column to the
   * document's. A problem in a folded text is reported at the start of the text, because the lines
   * of a folded text differ from those of the document.
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

  /** The faults found so far, in the order of the document. */
  public List<DocumentFault> faults() {
    return found.stream().sorted().toList();
  }

  /** The warnings found so far, in the order of the document. */
  public List<DocumentFault> warnings() {
    return warnings.stream().sorted().distinct().toList();
  }

  /** The number of faults found so far. */
  int count() {
    return found.size();
  }

  /**
   * @throws InvalidDocument if there are faults
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw invalid();
    }
  }
}
