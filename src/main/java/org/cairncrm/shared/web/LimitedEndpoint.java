package org.cairncrm.shared.web;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The connections of {@link LimitedHttp}. Their buffers are allocated when they are needed, their
 * requests must arrive at a minimum rate, and when there are many connections, silent ones are
 * closed early.
 */
final class LimitedEndpoint extends NioEndpoint {
  private static final long BETWEEN_SWEEPS = TimeUnit.MILLISECONDS.toNanos(250);

  /** The memory of a TLS connection as a multiple of that of a connection without TLS. */
  private static final int TLS_COST = 4;

  /** The number of connections up to which idle connections keep their buffers. */
  private static final int KEPT = 64;

  private @Nullable ConnectionSettings settings;
  private @Nullable RequestLimiter requests;
  private long swept = System.nanoTime();

  void limit(ConnectionSettings settings, RequestLimiter requests) {
    this.settings = settings;
    this.requests = requests;
    setHandler(requests);
    if (isSSLEnabled()) {
      setMaxConnections(Math.max(1, settings.open() / TLS_COST));
      setSniParseLimit(0);
    }
    // Tomcat would allocate buffers of this size for each connection, in addition to the lazy ones
    getSocketProperties().setAppReadBufSize(0);
    getSocketProperties().setAppWriteBufSize(0);
  }

  /** The maximum time to wait for a byte. */
  Duration patience() {
    ConnectionSettings limits = Objects.requireNonNull(settings);
    return crowded() ? limits.hurried() : limits.idle();
  }

  private Duration grace() {
    ConnectionSettings limits = Objects.requireNonNull(settings);
    return crowded() ? limits.hurried() : limits.grace();
  }

  private boolean crowded() {
    ConnectionSettings limits = Objects.requireNonNull(settings);
    return getConnectionCount() > getMaxConnections() * 3L / 4
        || Objects.requireNonNull(requests).busy() > limits.busy() * 3L / 4;
  }

  /** Called for each accepted connection and for each request. */
  @Override
  public int getConnectionTimeout() {
    return settings == null ? super.getConnectionTimeout() : Math.toIntExact(patience().toMillis());
  }

  @Override
  public int getKeepAliveTimeout() {
    return getConnectionTimeout();
  }

  @Override
  protected NioChannel createChannel(SocketBufferHandler eager) {
    ConnectionSettings limits = Objects.requireNonNull(settings);
    var pace = new TransferTime(limits.rate(), this::grace, System::nanoTime);
    return isSSLEnabled()
        ? new PacedTlsChannel(
            new LazyBuffers(),
            this,
            pace,
            this::grace,
            () -> patience().multipliedBy(2),
            () -> getConnectionCount() > KEPT)
        : new PacedChannel(new LazyBuffers(), pace, () -> getConnectionCount() > KEPT);
  }

  @Override
  protected boolean setSocketOptions(SocketChannel socket) {
    boolean accepted = super.setSocketOptions(socket);
    long now = System.nanoTime();
    if (crowded() && now - swept > BETWEEN_SWEEPS) {
      swept = now;
      hurry();
    }
    return accepted;
  }

  /** Shortens the timeout of waiting connections that were accepted with a longer one. */
  private void hurry() {
    long hurried = Objects.requireNonNull(settings).hurried().toMillis();
    for (SocketWrapperBase<NioChannel> connection : getConnections()) {
      if (waits(connection)) {
        connection.setReadTimeout(hurried);
      }
    }
  }

  /**
   * Whether a connection waits between two requests or within the headers. A thread that reads a
   * body uses its own timeout.
   */
  private boolean waits(SocketWrapperBase<NioChannel> connection) {
    return connection instanceof NioSocketWrapper nio
        && nio.interestOpsHas(SelectionKey.OP_READ)
        && (!Objects.requireNonNull(requests).busy(connection)
            || connection.getCurrentProcessor() != null);
  }
}
