package org.cairncrm.shell;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairncrm.shared.words.FoldedText;
import org.cairncrm.shared.words.WordForms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Finds rows by the words of their text, in any of their forms, the newest first. The rows have a
 * column with the {@linkplain #terms terms} of the text; a GIN index on {@code
 * array_to_tsvector(terms)} is the index that it needs.
 */
@Component
public class WordSearch {
  /** The part of a long text that is shown. */
  private static final int SHOWN = 140;

  private static final int BEFORE = 40;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  /** The largest number of the newest rows that are compared one by one. */
  private static final int MOST_COMPARED = 4_000;

  /** Rows are compared up to this multiple of the number that probably has enough matches. */
  private static final int PATIENCE = 4;

  /** The share of texts below which the rows with a word are compared one by one. */
  private static final double RARE = 0.005;

  private final JdbcTemplate jdbc;
  private final WordForms forms;
  private final CommonTerms common;

  WordSearch(JdbcTemplate jdbc, WordForms forms, CommonTerms common) {
    this.jdbc = jdbc;
    this.forms = forms;
    this.common = common;
  }

  /** All forms of all words of a text, as they are stored beside it. */
  public String[] terms(String text) {
    return forms.of(text).toArray(String[]::new);
  }

  /**
   * The newest rows that contain every word of the query; none if no word of it has three letters.
   * Common words are found among the newest rows. Otherwise the index finds the rows with the
   * rarest word, and these are compared one by one: it would read all rows with each of the other
   * words. Words that are common but rarely together are first looked for in their forms, since an
   * index reads beginnings much more slowly.
   *
   * @param column the column of the terms
   */
  public <T> List<T> find(
      NewestMatches rows, String column, SearchQuery query, RowMapper<T> mapper, int limit) {
    TermsQuery wanted = TermsQuery.of(query.text(), forms);
    if (wanted == null) {
      return List.of();
    }
    Map<String, Double> known = common.of(rows.table(), column);
    String terms = "array_to_tsvector(%s.%s)".formatted(rows.alias(), column);
    String matches = terms + " @@ ?::tsquery";
    double share = wanted.share(known);
    if (share * MOST_COMPARED >= limit) {
      // a power of two, so that there are few different statements
      int compared =
          Integer.highestOneBit((int) Math.min(MOST_COMPARED, PATIENCE * limit / share)) * 2;
      List<T> found =
          rows.comparing(compared)
              .newest(
                  jdbc, terms + " @@ (select ?::tsquery)", List.of(wanted.any()), mapper, limit);
      if (found.size() == limit) {
        return found;
      }
    }
    TermsQuery.Word rarest = wanted.rarest(known);
    if (rarest.share(known) < RARE) {
      return rows.indexed(
          jdbc, matches, List.of(rarest.any()), matches, List.of(wanted.any()), mapper, limit);
    }
    List<T> found = rows.indexed(jdbc, matches, List.of(wanted.inItsForms()), mapper, limit);
    return found.size() == limit
        ? found
        : rows.indexed(jdbc, matches, List.of(wanted.any()), mapper, limit);
  }

  /** The text with the words marked that match. */
  public HighlightedText mark(String text, SearchQuery query) {
    return SearchQuery.mark(text, matching(text, query));
  }

  /** The part of the text around the first match; null if nothing in it matches. */
  public @Nullable HighlightedText excerpt(String text, SearchQuery query) {
    HighlightedText whole = mark(text, query);
    if (whole.marks().isEmpty()) {
      return null;
    }
    int first = whole.marks().getFirst().from();
    int from = first <= BEFORE ? 0 : text.lastIndexOf(' ', first - BEFORE) + 1;
    int end = from + SHOWN;
    int to = end >= text.length() ? text.length() : Math.max(text.lastIndexOf(' ', end), first + 1);
    String part =
        (from > 0 ? "… " : "")
            + text.substring(from, to).replace('\n', ' ')
            + (to < text.length() ? " …" : "");
    return mark(part, query);
  }

  /** The folded words of the text that match a word of the query. */
  private Set<String> matching(String text, SearchQuery query) {
    Set<String> wanted = forms.of(query.text());
    return Arrays.stream(BETWEEN.split(text))
        .filter(word -> !word.isEmpty())
        .filter(
            word ->
                !Collections.disjoint(forms.ofWord(word), wanted)
                    || query.words().stream().anyMatch(FoldedText.fold(word)::startsWith))
        .map(FoldedText::fold)
        .collect(Collectors.toSet());
  }
}
