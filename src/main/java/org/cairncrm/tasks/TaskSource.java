package org.cairncrm.tasks;

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

/** Finds tasks by the words of their titles, the newest first. */
@Component
class TaskSource implements SearchSource {
  private static final TextSearch TITLES =
      new TextSearch(
          new NewestMatches(
              "task.task_id, task.customer_id, task.title, "
                  // the deadline of a day is the start of the next one; its middle prints as the
                  // day
                  + "case when task.due_on is null then task.deadline"
                  + " else task.deadline - interval '12 hours' end",
              "tasks.task",
              "task",
              "",
              "task.task_id"),
          "task.folded");

  private final JdbcTemplate jdbc;

  TaskSource(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "tasks";
  }

  @Override
  public String title() {
    return "tasks.menu";
  }

  @Override
  public String icon() {
    return "tasks/list";
  }

  @Override
  public String permission() {
    return TaskPermissions.READ;
  }

  @Override
  public int place() {
    return 40;
  }

  @Override
  public List<SearchHit> find(SearchQuery query, int limit) {
    return TITLES.find(jdbc, query, (row, place) -> hit(row, query), limit);
  }

  private static SearchHit hit(ResultSet row, SearchQuery query) throws SQLException {
    HighlightedText title = query.mark(row.getString(3));
    String customer = row.getString(2);
    return new SearchHit(
        row.getString(1),
        title,
        null,
        "/tasks/" + row.getString(1),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        customer == null ? null : CustomerId.of(customer),
        MatchRank.of(title.text(), query));
  }
}
