package org.cairncrm.events;

import java.time.Instant;
import java.util.Set;
import org.cairncrm.shared.CustomerId;
import org.springframework.modulith.NamedInterface;

/**
 * Is told what a command committed, outside its transaction: to wake whoever waits for it. What
 * must not be lost belongs into a due row instead, for after a crash nobody is told.
 */
@NamedInterface("platform")
public interface AfterCommit {
  /**
   * @param customers whose stream has new events
   * @param topics that the command has changed, see {@link Commands#changed}
   * @param nextDue the earliest due time the command left; {@link Instant#MAX} for none
   */
  void committed(Set<CustomerId> customers, Set<String> topics, Instant nextDue);
}
