package org.cairncrm.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Extends the timeout of connections for work that {@link WaitPolicy} allows to wait: PostgreSQL
 * may take longer than {@code socketTimeout} to answer. The pool resets the timeout when it gets a
 * connection back.
 */
final class WaitPolicyDataSource extends DelegatingDataSource {
  /** Limited, because no answer ever comes over a dead connection. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  WaitPolicyDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    if (WaitPolicy.needed()) {
      connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
    }
    return connection;
  }
}
