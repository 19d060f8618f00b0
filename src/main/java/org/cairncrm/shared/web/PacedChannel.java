package org.cairncrm.shared.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.jspecify.annotations.Nullable;

/** A connection whose requests must keep a {@link TransferTime}. */
final class PacedChannel extends NioChannel {
  private final LazyBuffers buffers;
  private final TransferTime transferTime;
  private final BooleanSupplier many;

  /**
   * @param many whether there are so many connections that an idle one releases its buffers
   */
  PacedChannel(LazyBuffers buffers, TransferTime transferTime, BooleanSupplier many) {
    super(buffers);
    this.buffers = buffers;
    this.transferTime = transferTime;
    this.many = many;
  }

  @Override
  public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper wrapper)
      throws IOException {
    super.reset(channel, wrapper);
    transferTime.restart();
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = super.read(into);
    transferTime.received(read);
    if (read == 0 && transferTime.between() && many.getAsBoolean()) {
      // the response is written and no byte of a next request is here, so the buffers are empty
      buffers.reset();
    }
    return read;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    transferTime.restart();
    return super.write(from);
  }
}
