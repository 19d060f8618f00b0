package org.cairncrm.events;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * A row that may be in its table once, and that the command which writes it commits with.
 *
 * @param schema where PostgreSQL says the row was refused
 */
record Claim(String schema, String table, Statement insert) {

  /** Whether this is why PostgreSQL refused: someone else's command left the same row. */
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
