package org.cairncrm.interactions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.NewestMatches;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.cairncrm.shell.WordSearch;
import org.springframework.stereotype.Component;

/** Finds contacts by the words that were said, in any of their forms, the newest first. */
@Component
class ContactSource implements SearchSource {
  private static final NewestMatches CONTACTS =
      new NewestMatches(
          "i.interaction_id, i.customer_id, i.subject, i.body, i.at",
          "interactions.interaction",
          "i",
          "",
          "i.at, i.interaction_id");

  private final WordSearch words;

  ContactSource(WordSearch words) {
    this.words = words;
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
    return words.find(CONTACTS, "terms", query, (row, place) -> hit(row, query), limit);
  }

  private SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
    String subject = row.getString(3);
    String body = row.getString(4);
    String customer = row.getString(2);
    return new SearchHit(
        row.getString(1),
        words.mark(subject, query),
        body == null ? null : words.excerpt(body, query),
        "/interactions/" + row.getString(1),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        CustomerId.of(customer),
        MatchRank.of(subject, query));
  }
}
