package org.cairncrm.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.HighlightedText;
import org.cairncrm.shell.MatchRank;
import org.cairncrm.shell.NewestMatches;
import org.cairncrm.shell.SearchHit;
import org.cairncrm.shell.SearchQuery;
import org.cairncrm.shell.SearchSource;
import org.cairncrm.shell.TextSearch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds notifications by the words of their subjects, the newest first. */
@Component
class NotificationSource implements SearchSource {
  private static final TextSearch SUBJECTS =
      new TextSearch(
          new NewestMatches(
              "n.notification_id, n.customer_id, n.subject, n.created_at",
              "notifications.notification",
              "n",
              "",
              "n.created_at, n.notification_id"),
          "n.folded");

  private final JdbcTemplate jdbc;

  NotificationSource(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "notifications";
  }

  @Override
  public String title() {
    return "notifications.title";
  }

  @Override
  public String icon() {
    return "bell-ring";
  }

  @Override
  public String permission() {
    return NotificationPermissions.READ;
  }

  @Override
  public int place() {
    return 60;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    return SUBJECTS.find(jdbc, query, (row, place) -> hit(row, query), limit);
  }

  private static SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
    HighlightedText subject = query.mark(row.getString(3));
    return new SearchHit(
        row.getString(1),
        subject,
        null,
        "/notifications/" + row.getString(1),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        CustomerId.of(row.getString(2)),
        MatchRank.of(subject.text(), query));
  }
}
