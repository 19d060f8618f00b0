package org.cairncrm.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.events.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Finds the newest rows of a large table that match a condition, in bounded time whatever was
 * typed. A common text is found among the newest rows. Only if they have too few matches, the index
 * of the condition is read. PostgreSQL cannot choose by itself: its estimate for a text that
 * nothing contains is the same as for a common one, and it would then read the whole table from its
 * newest row on.
 *
 * @param columns the selected columns
 * @param table the table
 * @param alias the table's name in the other parts
 * @param joins further tables, joined to the rows that match; empty for none
 * @param newest the indexed columns by which newer rows sort last
 * @param recent the number of newest rows that are compared one by one
 */
public record NewestMatches(
    String columns, String table, String alias, String joins, String newest, int recent) {
  private static final int RECENT = 500;

  public NewestMatches(String columns, String table, String alias, String joins, String newest) {
    this(columns, table, alias, joins, newest, RECENT);
  }

  /** The same, but so many of the newest rows are compared one by one. */
  public NewestMatches comparing(int rows) {
    return new NewestMatches(columns, table, alias, joins, newest, rows);
  }

  /**
   * @param condition an indexed condition on the table
   * @param values the values of its parameters
   */
  public <T> List<T> find(
      JdbcTemplate jdbc, String condition, List<String> values, RowMapper<T> mapper, int limit) {
    List<T> found = newest(jdbc, condition, values, mapper, limit);
    return found.size() == limit ? found : indexed(jdbc, condition, values, mapper, limit);
  }

  /**
   * Those among the newest rows. Its plan is the same for every text, so PostgreSQL keeps it: to
   * make it takes as long as to run it.
   */
  <T> List<T> newest(
      JdbcTemplate jdbc, String condition, List<String> values, RowMapper<T> mapper, int limit) {
    return jdbc.query(
        statement(
            "select %1$s from (select * from %2$s %3$s order by %4$s limit %5$d) %3$s %6$s"
                    .formatted(columns, table, alias, order(), recent, joins)
                + " where %s order by %s limit ?".formatted(condition, order()),
            values,
            limit),
        mapper);
  }

  /** All of them, by the index of the condition. */
  <T> List<T> indexed(
      JdbcTemplate jdbc, String condition, List<String> values, RowMapper<T> mapper, int limit) {
    return indexed(jdbc, condition, values, "true", List.of(), mapper, limit);
  }

  /**
   * The same, but the rows that the index finds are compared with a further condition.
   *
   * @param also the further condition
   */
  <T> List<T> indexed(
      JdbcTemplate jdbc,
      String condition,
      List<String> values,
      String also,
      List<String> alsoValues,
      RowMapper<T> mapper,
      int limit) {
    return jdbc.query(
        statement(
                """
                select %1$s from (
                  select * from (select * from %2$s %3$s where %4$s offset 0) %3$s where %7$s order by %6$s limit ?) %3$s
                %5$s order by %6$s
                """
                    .formatted(columns, table, alias, condition, joins, order(), also),
                Stream.concat(values.stream(), alsoValues.stream()).toList(),
                limit)
            .planned(),
        mapper);
  }

  private String order() {
    return newest.replace(",", " desc,") + " desc";
  }

  private static Statement statement(String sql, List<String> values, int limit) {
    List<Object> all = new ArrayList<>(Collections.unmodifiableList(values));
    all.add(limit);
    return Statement.of(sql, all.toArray());
  }
}
