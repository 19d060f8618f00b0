package org.cairncrm.events;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * A bean that is notified when the clock is set back for good. Rows that wait until a stored time
 * would otherwise wait that much longer.
 */
@NamedInterface("platform")
public interface ClockSetBack {
  /** Releases rows that would wait longer from now than any pause or lease lasts. */
  void clockSetBack(Instant now);
}
