package org.cairncrm.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives what has {@link WaitPolicy} connections on which an answer may come later than {@code
 * socketTimeout}. The pool takes that back when it gets them back.
 */
final class WaitPolicyDataSource extends DelegatingDataSource {
  /** Not forever: on a line that has gone silent no answer comes. */
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
