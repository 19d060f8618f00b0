package org.cairncrm.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.events.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Finds rows by parts of a number as people type it. Fewer than three characters are only looked
 * for at the beginning. Trigrams of the number are the index that it needs.
 *
 * @param rows the rows
 * @param number the indexed expression of the number, in capitals
 */
public record NumberSearch(NewestMatches rows, String number) {
  private static final int PART = 3;

  private static final int END = 5;

  /**
   * The newest rows that contain the first of these texts that any row contains.
   *
   * @param codes possible numbers, in capitals: {@link SearchQuery#codes}
   */
  public <T> List<T> newest(JdbcTemplate jdbc, List<String> codes, RowMapper<T> mapper, int limit) {
    for (String code : codes) {
      List<T> found = containing(jdbc, code, List.of(), mapper, limit);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * The same, after the rows whose number begins with the text, in the order of the numbers: the
   * number itself comes first. It needs the number as an index with the collation "C", too.
   */
  public <T> List<T> first(JdbcTemplate jdbc, List<String> codes, RowMapper<T> mapper, int limit) {
    for (String code : codes) {
      List<T> found = new ArrayList<>(beginning(jdbc, code, mapper, limit));
      if (found.size() < limit && code.length() >= PART) {
        found.addAll(
            containing(jdbc, code, List.of(escaped(code) + "%"), mapper, limit - found.size()));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * The newest rows that contain the text. Numbers differ most at their end, so that of a long one
   * only the end is looked for in the index, and the rows are compared with all of it.
   *
   * @param without patterns that the rows must not match
   */
  private <T> List<T> containing(
      JdbcTemplate jdbc, String code, List<String> without, RowMapper<T> mapper, int limit) {
    String pattern = (code.length() < PART ? "" : "%") + escaped(code) + "%";
    String whole = number + " like ?" + (" and " + number + " not like ?").repeat(without.size());
    List<String> values = Stream.concat(Stream.of(pattern), without.stream()).toList();
    List<T> found = rows.newest(jdbc, whole, values, mapper, limit);
    if (found.size() == limit) {
      return found;
    }
    String part =
        code.length() > END ? "%" + escaped(code.substring(code.length() - END)) + "%" : pattern;
    return rows.indexed(jdbc, number + " like ?", List.of(part), whole, values, mapper, limit);
  }

  private <T> List<T> beginning(JdbcTemplate jdbc, String code, RowMapper<T> mapper, int limit) {
    return jdbc.query(
        Statement.of(
                "select %s from %s %s %s where %s collate \"C\" like ? order by %5$s collate \"C\" limit ?"
                    .formatted(rows.columns(), rows.table(), rows.alias(), rows.joins(), number),
                escaped(code) + "%",
                limit)
            .planned(),
        mapper);
  }

  private static String escaped(String code) {
    return code.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
