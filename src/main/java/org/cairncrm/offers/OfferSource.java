package org.cairncrm.offers;

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

/** Finds offers by the words of their titles. */
@Component
class OfferSource implements SearchSource {
  private static final TextSearch TITLES =
      new TextSearch(
          new NewestMatches(
              "offer.offer_id, offer.title", "offers.offer", "offer", "", "offer.offer_id"),
          "offer.folded");

  private final JdbcTemplate jdbc;

  OfferSource(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "offers";
  }

  @Override
  public String title() {
    return "offers.menu";
  }

  @Override
  public String icon() {
    return "offers/offer";
  }

  @Override
  public String permission() {
    return OfferPermissions.READ;
  }

  @Override
  public int place() {
    return 37;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    return TITLES.find(jdbc, query, (row, place) -> hit(row, query), limit);
  }

  private static SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
    HighlightedText title = query.mark(row.getString(2));
    return new SearchHit(
        row.getString(1),
        title,
        null,
        "/offers/" + row.getString(1),
        null,
        null,
        MatchRank.of(title.text(), query));
  }
}
