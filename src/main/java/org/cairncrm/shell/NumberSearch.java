package org.cairncrm.shell;

import java.util.ArrayList;
import java.util.List;
import org.cairncrm.events.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Finds rows by parts of a number as people type it. Fewer than three characters are only looked
 * for at the beginning. Each query is planned for its text, since a generic plan cannot know how
 * many rows the text matches. Trigrams of the number are the index that it needs.
 *
 * @param select the columns and the tables
 * @param number the indexed expression of the number, in capitals
 * @param newest the indexed column by which newer rows sort last
 */
public record NumberSearch(String select, String number, String newest) {
  private static final int PART = 3;

  /**
   * The newest rows that contain the first of these texts that any row contains.
   *
   * @param codes possible numbers, in capitals: {@link SearchQuery#codes}
   */
  public <T> List<T> newest(JdbcTemplate jdbc, List<String> codes, RowMapper<T> mapper, int limit) {
    for (String code : codes) {
      String before = code.length() < PART ? "" : "%";
      List<T> found = containing(jdbc, before + escaped(code) + "%", null, mapper, limit);
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
        String contained = "%" + escaped(code) + "%";
        found.addAll(
            containing(jdbc, contained, escaped(code) + "%", mapper, limit - found.size()));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private <T> List<T> beginning(JdbcTemplate jdbc, String code, RowMapper<T> mapper, int limit) {
    return jdbc.query(
        Statement.of(
                "%s where %s collate \"C\" like ? order by %2$s collate \"C\" limit ?"
                    .formatted(select, number),
                escaped(code) + "%",
                limit)
            .planned(),
        mapper);
  }

  private <T> List<T> containing(
      JdbcTemplate jdbc, String pattern, @Nullable String without, RowMapper<T> mapper, int limit) {
    return jdbc.query(
        Statement.of(
                "%s where %s like ? and %2$s not like ? order by %s desc limit ?"
                    .formatted(select, number, newest),
                pattern,
                without == null ? "" : without,
                limit)
            .planned(),
        mapper);
  }

  private static String escaped(String code) {
    return code.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
