package org.cairncrm.events;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * Who keeps times until which something has to wait: a bean. When the clock goes back for good,
 * they would wait for as long again.
 */
@NamedInterface("platform")
public interface ClockSetBack {
  /** Lets go on what waits longer from now than any pause or lease takes. */
  void clockSetBack(Instant now);
}
