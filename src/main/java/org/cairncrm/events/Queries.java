package org.cairncrm.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;

/** Runs several queries in a single round trip. */
@Component
public class Queries {
  private final JdbcTemplate jdbc;

  Queries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Runs the queries in order.
   *
   * @return the answer of each
   */
  public List<@Nullable Object> ask(List<? extends Query<?>> queries) {
    return Objects.requireNonNull(
        jdbc.execute(
            Statement.all(queries.stream().<Statement>map(Query::statement).toList()),
            (PreparedStatementCallback<List<@Nullable Object>>)
                asked -> {
                  List<@Nullable Object> answers = new ArrayList<>(queries.size());
                  asked.execute();
                  for (Query<?> query : queries) {
                    answers.add(query.answer().extractData(asked.getResultSet()));
                    asked.getMoreResults();
                  }
                  return answers;
                }));
  }
}
