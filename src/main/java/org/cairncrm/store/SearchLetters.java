package org.cairncrm.store;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Warns at start if the LC_CTYPE of the database excludes letters beyond ASCII from the search
 * index.
 */
@Component
public class SearchLetters implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(SearchLetters.class);

  private final JdbcTemplate jdbc;

  public SearchLetters(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!indexed()) {
      LOG.warn(
          "The search index of this database holds no letters beyond ASCII, because its LC_CTYPE is"
              + " {}: a search for a name in another alphabet reads every customer. Move the data"
              + " into a database with a UTF-8 LC_CTYPE by --backup and --restore:"
              + " docs/operations.md, \"Search in every alphabet\".",
          characterType());
    }
  }

  /** The LC_CTYPE of the database. */
  public String characterType() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select datctype from pg_database where datname = current_database()", String.class));
  }

  /** Whether the index contains all letters of "Łódź". */
  public boolean indexed() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select cardinality(public.show_trgm(chr(321) || chr(243) || 'd' || chr(378))) = 5",
            Boolean.class));
  }
}
