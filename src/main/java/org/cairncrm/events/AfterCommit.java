package org.cairncrm.events;

import java.time.Instant;
import java.util.Set;
import org.cairncrm.shared.CustomerId;
import org.springframework.modulith.NamedInterface;

/**
 * Receives the outcome of each committed command, outside its transaction, to wake waiting threads
 * and pages. A crash loses this call, so work that must not be lost belongs in a due row instead.
 */
@NamedInterface("platform")
public interface AfterCommit {
  /**
   * @param customers the customers whose stream has new events
   * @param topics the topics that the command has changed, see {@link Commands#changed}
   * @param nextDue the earliest due time that the command left; {@link Instant#MAX} for none
   */
  void committed(Set<CustomerId> customers, Set<String> topics, Instant nextDue);
}
