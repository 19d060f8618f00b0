package org.cairncrm.events;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionStatus;

/** The transaction of one attempt, and whether it can still commit. */
final class Transaction {
  private final TransactionStatus status;
  private final PgConnection connection;

  Transaction(TransactionStatus status, DataSource source) {
    this.status = status;
    Connection pooled = DataSourceUtils.getConnection(source);
    try {
      this.connection = pooled.unwrap(PgConnection.class);
    } catch (SQLException foreign) {
      throw new IllegalStateException("Cairn needs PostgreSQL's own driver", foreign);
    } finally {
      DataSourceUtils.releaseConnection(pooled, source);
    }
  }

  /**
   * Finds errors that were caught too early. After an SQL error PostgreSQL refuses every statement
   * until a rollback, and answers a commit with one.
   */
  void requireSound(String step) {
    if (connection.getTransactionState() == TransactionState.FAILED || status.isRollbackOnly()) {
      throw new SwallowedFailure(step);
    }
  }

  Object savepoint() {
    return status.createSavepoint();
  }

  void rollbackTo(Object savepoint) {
    status.rollbackToSavepoint(savepoint);
    status.releaseSavepoint(savepoint);
  }

  void release(Object savepoint) {
    status.releaseSavepoint(savepoint);
  }
}
