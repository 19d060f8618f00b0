package org.cairncrm.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.NewestMatches;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.cairncrm.shell.WordSearch;
import org.springframework.stereotype.Component;

/** Finds notes by their words, in any of their forms, the newest first. */
@Component
class NoteSource implements SearchSource {
  private static final NewestMatches NOTES =
      new NewestMatches(
          "n.note_id, n.customer_id, n.text, n.created_at",
          "(select * from notes.note where deleted_at is null)",
          "n",
          "",
          "n.note_id");

  private final WordSearch words;

  NoteSource(WordSearch words) {
    this.words = words;
  }

  @Override
  public String kind() {
    return "notes";
  }

  @Override
  public String title() {
    return "notes.menu";
  }

  @Override
  public String icon() {
    return "notes/note";
  }

  @Override
  public String permission() {
    return NotePermissions.READ;
  }

  @Override
  public int place() {
    return 45;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    return words.find(NOTES, "terms", query, (row, place) -> hit(row, query), limit);
  }

  private SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
    String text = row.getString(3);
    HighlightedText title =
        Objects.requireNonNullElseGet(
            words.excerpt(text, query), () -> HighlightedText.plain(NoteText.firstLine(text)));
    return new SearchHit(
        row.getString(1),
        title,
        null,
        "/notes/" + row.getString(1),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        CustomerId.of(row.getString(2)),
        MatchRank.of(text, query));
  }
}
