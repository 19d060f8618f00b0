package org.cairncrm.integration.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.InvisibleCharacters;

/** The first line of a CSV file, which names its columns. */
final class Header {
  /** The maximum number of characters of column names that a message quotes. */
  private static final int QUOTED = 500;

  private final List<String> names;
  private final Set<String> known;
  private final Set<String> needed;

  /**
   * @param line as it is in the file
   * @param needed the columns that the mapping names; each must occur exactly once
   * @throws Invalid when one is missing or occurs twice
   */
  Header(List<String> line, Set<String> needed, SourceFile file) {
    this.names = line.stream().map(InvisibleCharacters::trim).toList();
    this.known = new HashSet<>(names);
    this.needed = needed;
    requireAll(file);
    requireOnce();
  }

  /** The trimmed names, in order; columns that the mapping does not name may lack one. */
  List<String> names() {
    return names;
  }

  /**
   * Whether a row is the header line again, as when several exports were joined into one file.
   *
   * @throws Invalid when its columns differ from the first header's: the rows after it would be
   *     misread
   */
  boolean isRepeatedBy(List<String> cells, long line) {
    if (!known.contains(name(cells.getFirst()))) {
      return false;
    }
    List<String> others = cells.stream().map(Header::name).toList();
    if (others.equals(names)) {
      return true;
    }
    if (needed.size() > 1 && others.containsAll(needed)) {
      throw Invalid.field(
          "body",
          "names its columns again on line %d, but not as its first line does: import the parts one by one"
              .formatted(line));
    }
    return false;
  }

  /** Strips the quotes that a byte order mark before a quoted name hides from the CSV reader. */
  private static String name(String cell) {
    String name = InvisibleCharacters.trim(cell);
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name;
  }

  private void requireAll(SourceFile file) {
    Set<String> missing = new TreeSet<>(needed);
    names.forEach(missing::remove);
    if (!missing.isEmpty()) {
      String all = String.join(", ", names);
      throw Invalid.field(
          "body",
          "has no column %s, which the mapping names; it has %s%s"
              .formatted(
                  String.join(", ", missing),
                  all.length() > QUOTED ? all.substring(0, QUOTED) + "…" : all,
                  likelyCause(all, file)));
    }
  }

  private String likelyCause(String all, SourceFile file) {
    if (all.indexOf(0) >= 0) {
      return ": the file seems to be UTF-16: set 'encoding: utf-16le'";
    }
    for (String delimiter : List.of(";", "\t", ",", "|")) {
      if (names.size() == 1 && all.contains(delimiter) && delimiter.charAt(0) != file.delimiter()) {
        return ": its cells seem to be separated by %s: set 'delimiter: \"%s\"'"
            .formatted(
                delimiter.equals("\t") ? "tabs" : "'" + delimiter + "'",
                delimiter.equals("\t") ? "\\t" : delimiter);
      }
    }
    return "";
  }

  private void requireOnce() {
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; at < names.size(); at++) {
      Integer before = places.putIfAbsent(names.get(at), at);
      if (before != null && needed.contains(names.get(at))) {
        throw Invalid.field(
            "body",
            "has the column '%s' twice, as columns %d and %d, and the mapping names it: rename or delete one of them"
                .formatted(names.get(at), before + 1, at + 1));
      }
    }
  }
}
