package org.cairncrm.tags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.NewestMatches;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.cairncrm.shell.TextSearch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds tags by the words of their names. A tag leads to the customers who have it. */
@Component
class TagSource implements SearchSource {
  private static final TextSearch NAMES =
      new TextSearch(
          new NewestMatches(
              "tag.tag_id, tag.name",
              "(select * from tags.tag where ended_at is null)",
              "tag",
              "",
              "tag.tag_id"),
          "tag.folded");

  private final JdbcTemplate jdbc;

  TagSource(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "tags";
  }

  @Override
  public String title() {
    return "tags.menu";
  }

  @Override
  public String icon() {
    return "tags/tag";
  }

  @Override
  public String permission() {
    return TagPermissions.READ;
  }

  @Override
  public int place() {
    return 35;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    return NAMES.find(jdbc, query, (row, place) -> hit(row, query), limit);
  }

  private static SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
    HighlightedText name = query.mark(row.getString(2));
    return new SearchHit(
        row.getString(1),
        name,
        null,
        "/customers?filter=tags:any-of:" + row.getString(1),
        null,
        null,
        MatchRank.of(name.text(), query));
  }
}
