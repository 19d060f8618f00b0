package org.cairncrm.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.events.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Finds rows whose text contains every word of a query, the newest first. One or two letters are
 * only looked for at the beginning of a word. Each query is planned for its words: PostgreSQL reads
 * the trigrams of a rare word, and the newest rows for a common one.
 *
 * @param select the columns and the tables
 * @param text the indexed expression of the folded text, with a blank before it
 * @param newest the indexed column by which newer rows sort last
 */
public record TextSearch(String select, String text, String newest) {
  private static final int PART = 3;

  public <T> List<T> find(JdbcTemplate jdbc, SearchQuery query, RowMapper<T> mapper, int limit) {
    String contained =
        query.words().stream()
            .map(
                word ->
                    "%s like '%%%s' || public.literally(?) || '%%'"
                        .formatted(text, word.length() < PART ? " " : ""))
            .collect(Collectors.joining(" and "));
    return jdbc.query(
        Statement.of(
                "%s where %s order by %s desc limit ?".formatted(select, contained, newest),
                Stream.concat(query.words().stream(), Stream.of(limit)).toArray())
            .planned(),
        mapper);
  }
}
