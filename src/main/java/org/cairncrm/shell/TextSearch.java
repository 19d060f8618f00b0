package org.cairncrm.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Finds rows whose text contains every word of a query, the newest first. One or two letters are
 * only looked for at the beginning of a word. Trigrams of the text are the index that it needs.
 *
 * @param rows the rows
 * @param text the indexed column of the folded text, with a blank before it
 */
public record TextSearch(NewestMatches rows, String text) {
  private static final int PART = 3;

  public <T> List<T> find(JdbcTemplate jdbc, SearchQuery query, RowMapper<T> mapper, int limit) {
    String contained =
        query.words().stream()
            .map(
                word ->
                    "%s like '%%%s' || public.literally(?) || '%%'"
                        .formatted(text, word.length() < PART ? " " : ""))
            .collect(Collectors.joining(" and "));
    return rows.find(jdbc, contained, query.words(), mapper, limit);
  }
}
