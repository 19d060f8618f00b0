package org.cairncrm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of connections and of requests that are not yet answered, which keep the memory for them
 * within a share of the heap. 0 stands for the value that follows from the heap.
 *
 * @param open most connections; when three quarters are open, those that send nothing are closed
 *     after {@code hurried} instead of {@code idle}
 * @param busy most requests that have begun to arrive and are not yet answered; further ones are
 *     refused with 503. Open pages that wait for news are among them
 * @param idle longest time without a byte, between requests and within one
 * @param hurried the same when three quarters of {@code open} or {@code busy} are in use
 * @param grace time that a request may be waited for before it must have a {@code rate}
 * @param rate fewest bytes a second of a request
 * @param swallow longest time for reading the rest of a body that is refused
 */
@ConfigurationProperties("cairn.connections")
record ConnectionSettings(
    @DefaultValue("0") int open,
    @DefaultValue("0") int busy,
    @DefaultValue("20s") Duration idle,
    @DefaultValue("1s") Duration hurried,
    @DefaultValue("10s") Duration grace,
    @DefaultValue("1KB") DataSize rate,
    @DefaultValue("5s") Duration swallow) {
  private static final long HEAP_OF_OPEN = DataSize.ofKilobytes(64).toBytes();
  private static final long HEAP_OF_BUSY = DataSize.ofMegabytes(1).toBytes();

  ConnectionSettings {
    long heap = Runtime.getRuntime().maxMemory();
    open = open > 0 ? open : Math.clamp(heap / HEAP_OF_OPEN, 256, 8192);
    busy = busy > 0 ? busy : Math.clamp(heap / HEAP_OF_BUSY, 64, 1024);
  }
}
