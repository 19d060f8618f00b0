package org.cairncrm.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.cairncrm.events.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The terms that are in the most texts of a table, by the statistics of PostgreSQL. They decide how
 * a search reads the table: common words are soon found among the newest texts, rare ones by the
 * index.
 */
@Component
class CommonTerms {
  /** PostgreSQL renews its statistics when many rows have changed. */
  private static final Duration RENEWED = Duration.ofMinutes(10);

  private static final String KNOWN =
      """
      select e.term, e.share
      from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e (term, share)
      where s.schemaname || '.' || s.tablename = ? and s.attname = ? and e.term is not null
      """;

  private final Cache<String, Map<String, Double>> known =
      Caffeine.newBuilder().expireAfterWrite(RENEWED).build();
  private final JdbcTemplate jdbc;

  CommonTerms(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The share of texts that contain each of the most common terms; empty for a small table. */
  Map<String, Double> of(String table, String column) {
    return known.get(table + "." + column, key -> read(table, column));
  }

  private Map<String, Double> read(String table, String column) {
    Map<String, Double> shares = new HashMap<>();
    jdbc.query(
        Statement.of(KNOWN, table, column),
        row -> {
          shares.put(row.getString(1), row.getDouble(2));
        });
    return Map.copyOf(shares);
  }
}
