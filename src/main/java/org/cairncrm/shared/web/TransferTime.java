package org.cairncrm.shared.web;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.util.unit.DataSize;

/**
 * Measures the rate at which a connection sends its requests. Only the time in which the server
 * waits for bytes within a request counts, so that the sender is not blamed for an idle connection
 * or a slow server.
 */
final class TransferTime {
  private final double bytesANano;
  private final Supplier<Duration> grace;
  private final LongSupplier nanos;
  private boolean between = true;
  private boolean waiting;
  private long waitingSince;
  private long waited;
  private long received;

  /**
   * @param rate minimum number of bytes per second
   * @param grace the waiting time after which the rate is checked, repeatedly
   * @param nanos the current time in nanoseconds
   */
  TransferTime(DataSize rate, Supplier<Duration> grace, LongSupplier nanos) {
    this.bytesANano = rate.toBytes() / 1e9;
    this.grace = grace;
    this.nanos = nanos;
  }

  /** Whether no byte of the next request has arrived yet. */
  boolean between() {
    return between;
  }

  /** Starts again for another connection or another request. */
  void restart() {
    between = true;
    waiting = false;
  }

  /**
   * Counts a read that found only a part of a TLS record, which cannot be decrypted yet.
   *
   * @param bytes the size of the part
   * @throws SocketTimeoutException when the record arrives too slowly
   */
  void pending(int bytes) throws SocketTimeoutException {
    received(0);
    if (between) {
      between = false;
      waited = 0;
      received = 0;
    }
    long soFar = waited + nanos.getAsLong() - waitingSince;
    if (soFar > grace.get().toNanos() && received + bytes < soFar * bytesANano) {
      throw tooSlow();
    }
  }

  private static SocketTimeoutException tooSlow() {
    return new SocketTimeoutException("The request arrives too slowly");
  }

  /**
   * Counts a read.
   *
   * @param bytes the number of bytes; 0 when none have arrived yet
   * @throws SocketTimeoutException when the request arrives too slowly
   */
  void received(long bytes) throws SocketTimeoutException {
    if (bytes < 0) {
      return;
    }
    if (bytes == 0) {
      if (!waiting) {
        waiting = true;
        waitingSince = nanos.getAsLong();
      }
      return;
    }
    if (between) {
      between = false;
      waited = 0;
      received = 0;
    } else if (waiting) {
      waited += nanos.getAsLong() - waitingSince;
    }
    waiting = false;
    received += bytes;
    if (waited > 0 && waited > grace.get().toNanos()) {
      if (received < waited * bytesANano) {
        throw tooSlow();
      }
      waited = 0;
      received = 0;
    }
  }
}
