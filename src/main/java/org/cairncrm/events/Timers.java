package org.cairncrm.events;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.springframework.modulith.NamedInterface;

/** The timers that the owner of the due rows provides to the journal. */
@NamedInterface("platform")
public interface Timers {
  /**
   * Fires the timers of this customer that are due by that moment, within the running command.
   *
   * @return the time of the next one; {@link Instant#MAX} if there is none
   */
  Instant fire(CustomerId customer, Instant until);
}
