package org.cairncrm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the bodies that are kept in memory. The files of imports are read as they come and have
 * none of these limits.
 *
 * @param form largest form
 * @param call largest body under /api
 * @param inFlight most bytes of all bodies that are received or worked on at once; 0 for a
 *     sixteenth of the heap. A quarter of them is kept for bodies of up to 64 KB
 * @param time longest time for a whole body to arrive
 */
@ConfigurationProperties("cairn.bodies")
record BodySettings(
    @DefaultValue("64KB") DataSize form,
    @DefaultValue("1MB") DataSize call,
    @DefaultValue("0B") DataSize inFlight,
    @DefaultValue("30s") Duration time) {
  BodySettings {
    long least = 2 * Math.max(form.toBytes(), call.toBytes());
    long heap = Runtime.getRuntime().maxMemory() / 16;
    inFlight = inFlight.toBytes() > 0 ? inFlight : DataSize.ofBytes(Math.max(heap, least));
  }
}
