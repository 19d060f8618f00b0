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
    String once = String.join(" and ", query.words().stream().map(this::containedOnce).toList());
    List<T> found = rows.newest(jdbc, once, query.words(), mapper, limit);
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
    return "%s like %s".formatted(text, pattern(word));
  }

  /** The same; the pattern of a plan that is kept would be made anew for each row. */
  private String containedOnce(String word) {
    return "%s like (select %s)".formatted(text, pattern(word));
  }

  private static String pattern(String word) {
    return "'%%%s' || public.literally(?) || '%%'".formatted(word.length() < PART ? " " : "");
  }
}
