package org.cairncrm.interactions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.words.FoldedText;
import org.cairncrm.shared.words.WordForms;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.NewestMatches;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds contacts by the words that were said, in any of their forms, the newest first. */
@Component
class ContactSource implements SearchSource {
  /**
   * Two common words together: the index would read all contacts with one of them. 2,000 rows are
   * compared in less time than the rows of a pair that is rarer than among these.
   */
  private static final int COMPARED = 2000;

  private static final NewestMatches CONTACTS =
      new NewestMatches(
              "i.interaction_id, i.customer_id, i.subject, i.body, i.at",
              "interactions.interaction",
              "i",
              "",
              "i.at, i.interaction_id")
          .comparing(COMPARED);

  /** The part of a long text that is shown. */
  private static final int SHOWN = 140;

  private static final int BEFORE = 40;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

  private final JdbcTemplate jdbc;
  private final WordForms forms;

  ContactSource(JdbcTemplate jdbc, WordForms forms) {
    this.jdbc = jdbc;
    this.forms = forms;
  }

  @Override
  public String kind() {
    return "contacts";
  }

  @Override
  public String title() {
    return "interactions.search";
  }

  @Override
  public String icon() {
    return "message-square-text";
  }

  @Override
  public String permission() {
    return InteractionPermissions.READ;
  }

  @Override
  public int place() {
    return 50;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    String terms = TermsQuery.of(query.text(), forms);
    return terms == null
        ? List.of()
        : CONTACTS.find(
            jdbc,
            "array_to_tsvector(i.terms) @@ ?::tsquery",
            List.of(terms),
            (row, place) -> hit(row, query),
            limit);
  }

  private SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
    String subject = row.getString(3);
    String body = row.getString(4);
    String customer = row.getString(2);
    return new SearchHit(
        row.getString(1),
        SearchQuery.mark(subject, matching(subject, query)),
        body == null ? null : excerpt(body, query),
        "/interactions/" + row.getString(1),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        CustomerId.of(customer),
        MatchRank.of(subject, query));
  }

  /** The part of the text around the first match; null if nothing in it matches. */
  private @Nullable HighlightedText excerpt(String text, SearchQuery query) {
    HighlightedText whole = SearchQuery.mark(text, matching(text, query));
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
    return SearchQuery.mark(part, matching(part, query));
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
