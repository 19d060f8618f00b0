package org.cairncrm.events;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.springframework.modulith.NamedInterface;

/** What the journal asks of whoever keeps due rows. */
@NamedInterface("platform")
public interface Timers {
  /**
   * Lets what is due for this customer until that moment take effect, within the running command.
   *
   * @return when the next one is due; {@link Instant#MAX} when none is
   */
  Instant fire(CustomerId customer, Instant until);
}
