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
 * requests must arrive at a least rate, and when they become many, those that send nothing are
 * closed soon.
 */
final class LimitedEndpoint extends NioEndpoint {
  private static final long BETWEEN_SWEEPS = TimeUnit.MILLISECONDS.toNanos(250);

  /** How many times as much memory as another connection one with TLS takes. */
  private static final int TLS_COST = 4;

  /** Connections that keep their buffers while they are idle. */
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
    // buffers of this size would be made for each connection, beside the lazy ones
    getSocketProperties().setAppReadBufSize(0);
    getSocketProperties().setAppWriteBufSize(0);
  }

  /** The longest time to wait for a byte. */
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

  /** Asked for each connection that is accepted, and for each request. */
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

  /** Shortens the time of all connections that were accepted with a longer one. */
  private void hurry() {
    long hurried = Objects.requireNonNull(settings).hurried().toMillis();
    for (SocketWrapperBase<NioChannel> connection : getConnections()) {
      if (waits(connection)) {
        connection.setReadTimeout(hurried);
      }
    }
  }

  /** Between two requests or within a head; a thread that reads a body has a time of its own. */
  private boolean waits(SocketWrapperBase<NioChannel> connection) {
    return connection instanceof NioSocketWrapper nio
        && nio.interestOpsHas(SelectionKey.OP_READ)
        && (!Objects.requireNonNull(requests).busy(connection)
            || connection.getCurrentProcessor() != null);
  }
}
