package org.cairncrm.integration;

import java.sql.SQLTransientException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another command has stored the same event in the meantime. This is a transient failure: the
 * command is rolled back and runs again, and then finds the stored event.
 */
final class ConcurrentReception extends ConcurrencyFailureException {
  private static final long serialVersionUID = 1L;

  ConcurrentReception(CloudEvent event) {
    super(
        "%s sent %s twice at the same time".formatted(event.source(), event.id()),
        new SQLTransientException("Another command has recorded the event"));
  }
}
