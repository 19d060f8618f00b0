package org.cairncrm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of connections and of unanswered requests, which keep their memory within a share of the
 * heap. 0 means a default that depends on the heap.
 *
 * @param open maximum number of connections; when three quarters are open, silent connections are
 *     closed after {@code hurried} instead of {@code idle}
 * @param busy maximum number of requests that have begun to arrive and are not yet answered,
 *     including those of open pages that wait for live updates; further requests are rejected with
 *     503
 * @param idle maximum time without a byte, between requests or within one
 * @param hurried the same as {@code idle}, when three quarters of {@code open} or {@code busy} are
 *     in use
 * @param grace time that the server waits for a request before its {@code rate} is checked
 * @param rate minimum number of bytes per second of a request
 * @param swallow maximum time for reading the rest of a rejected body
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
