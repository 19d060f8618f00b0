package org.cairncrm.integration;

import java.sql.SQLTransientException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another command has taken the same event in meanwhile. A passing fault: the command is undone and
 * runs again, and sees then what the other has told.
 */
final class ConcurrentReception extends ConcurrencyFailureException {
  private static final long serialVersionUID = 1L;

  ConcurrentReception(CloudEvent event) {
    super(
        "%s tells of %s twice at once".formatted(event.source(), event.id()),
        new SQLTransientException("The event was taken in by another command"));
  }
}
