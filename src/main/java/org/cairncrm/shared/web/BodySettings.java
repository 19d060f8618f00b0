package org.cairncrm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of bodies in memory. They do not apply to the files of imports, which are streamed.
 *
 * @param form maximum size of a form
 * @param call maximum size of a body under /api
 * @param inFlight maximum number of bytes of all bodies that are received or processed at once; 0
 *     for a sixteenth of the heap. A quarter of it is reserved for bodies of up to 64 KB
 * @param time maximum time in which a whole body must arrive
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
