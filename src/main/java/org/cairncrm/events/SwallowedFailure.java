package org.cairncrm.events;

/**
 * A step caught an SQL error or an inner rollback and continued. PostgreSQL would answer the commit
 * with a rollback, so the step counts as failed.
 */
final class SwallowedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SwallowedFailure(String where) {
    super(
        where
            + " caught an error of the database, or rolled back, and went on: its transaction"
            + " cannot commit any more. Let the error out (docs/architecture.md#parking).");
  }
}
