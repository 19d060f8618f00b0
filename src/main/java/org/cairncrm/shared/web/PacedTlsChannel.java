package org.cairncrm.shared.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.jspecify.annotations.Nullable;

/**
 * A TLS connection whose handshake has a limit and whose requests must keep a {@link TransferTime}.
 * Bytes without content of a request do not count: parts of a record, and records without content.
 */
final class PacedTlsChannel extends SecureNioChannel {
  private final TransferTime transferTime;
  private final Supplier<Duration> grace;
  private final Supplier<Duration> idle;
  private final LazyBuffers buffers;
  private final BooleanSupplier many;
  private long opened = System.nanoTime();
  private boolean waiting;
  private long waitingSince;

  /**
   * @param grace the maximum time of the handshake
   * @param idle the maximum time with only records without content
   * @param many whether there are so many connections that an idle one releases its buffers
   */
  PacedTlsChannel(
      LazyBuffers buffers,
      NioEndpoint endpoint,
      TransferTime transferTime,
      Supplier<Duration> grace,
      Supplier<Duration> idle,
      BooleanSupplier many) {
    super(buffers, endpoint);
    this.buffers = buffers;
    this.many = many;
    this.transferTime = transferTime;
    this.grace = grace;
    this.idle = idle;
  }

  @Override
  public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper wrapper)
      throws IOException {
    super.reset(channel, wrapper);
    opened = System.nanoTime();
    restart();
  }

  @Override
  public int handshake(boolean read, boolean write) throws IOException {
    if (!isHandshakeComplete() && passed(opened, grace.get())) {
      throw new SocketTimeoutException("The TLS handshake takes too long");
    }
    return super.handshake(read, write);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = super.read(into);
    if (read != 0) {
      waiting = false;
      transferTime.received(read);
    } else if (netInBuffer.position() > 0) {
      transferTime.pending(netInBuffer.position());
    } else {
      transferTime.received(0);
      requireContent();
      if (transferTime.between() && many.getAsBoolean()) {
        buffers.reset();
      }
    }
    return read;
  }

  /**
   * Limits the time of reads without content. A single such read is normal; many of them come from
   * records without content.
   */
  private void requireContent() throws SocketTimeoutException {
    if (!waiting) {
      waiting = true;
      waitingSince = System.nanoTime();
    } else if (passed(waitingSince, idle.get())) {
      throw new SocketTimeoutException("The connection carries no requests");
    }
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    restart();
    return super.write(from);
  }

  private void restart() {
    waiting = false;
    transferTime.restart();
  }

  private static boolean passed(long since, Duration time) {
    return System.nanoTime() - since > time.toNanos();
  }
}
