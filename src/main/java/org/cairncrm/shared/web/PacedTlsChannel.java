package org.cairncrm.shared.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.jspecify.annotations.Nullable;

/** A TLS connection whose handshake has a limit and whose requests must keep a {@link Pace}. */
final class PacedTlsChannel extends SecureNioChannel {
  private static final long LONGEST_HANDSHAKE = 10_000_000_000L;

  private final Pace pace;
  private long opened = System.nanoTime();

  PacedTlsChannel(LazyBuffers buffers, NioEndpoint endpoint, Pace pace) {
    super(buffers, endpoint);
    this.pace = pace;
  }

  @Override
  public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper wrapper)
      throws IOException {
    super.reset(channel, wrapper);
    opened = System.nanoTime();
    pace.restart();
  }

  @Override
  public int handshake(boolean read, boolean write) throws IOException {
    if (System.nanoTime() - opened > LONGEST_HANDSHAKE) {
      throw new SocketTimeoutException("The TLS handshake takes too long");
    }
    return super.handshake(read, write);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = super.read(into);
    pace.received(read);
    return read;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    pace.restart();
    return super.write(from);
  }
}
