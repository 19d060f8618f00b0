package org.cairncrm.shell;

import java.util.List;
import java.util.regex.Pattern;
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

  /** The end of a number is rarer than any word, and all that the index has to look for. */
  private static final int NUMBER = 5;

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  public <T> List<T> find(JdbcTemplate jdbc, SearchQuery query, RowMapper<T> mapper, int limit) {
    String all = String.join(" and ", query.words().stream().map(this::contained).toList());
    List<T> found = rows.newest(jdbc, all, query.words(), mapper, limit);
    if (found.size() == limit) {
      return found;
    }
    return query.words().stream()
        .filter(word -> word.length() >= NUMBER && DIGIT.matcher(word).find())
        .map(word -> word.substring(word.length() - NUMBER))
        .findFirst()
        .map(
            end ->
                rows.indexed(jdbc, contained(end), List.of(end), all, query.words(), mapper, limit))
        .orElseGet(() -> rows.indexed(jdbc, all, query.words(), mapper, limit));
  }

  private String contained(String word) {
    return "%s like '%%%s' || public.literally(?) || '%%'"
        .formatted(text, word.length() < PART ? " " : "");
  }
}
