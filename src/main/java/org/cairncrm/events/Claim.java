package org.cairncrm.events;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * A unique row that a command writes as it commits. The commit fails if the row exists already.
 *
 * @param schema the schema of the table, as PostgreSQL names it when it refuses the row
 */
record Claim(String schema, String table, Statement insert) {

  /** Whether PostgreSQL refused the row because another command has written it. */
  boolean madeBefore(@Nullable Throwable refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException fault && fault.getServerErrorMessage() != null) {
        var said = fault.getServerErrorMessage();
        return PSQLState.UNIQUE_VIOLATION.getState().equals(fault.getSQLState())
            && schema.equals(said.getSchema())
            && table.equals(said.getTable());
      }
    }
    return false;
  }
}
