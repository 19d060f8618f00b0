package org.cairncrm.shared.web;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;

/**
 * Tomcat's HTTP/1.1 with limits for the number of connections, the number of unanswered requests
 * and the slowness of a request. Public because Tomcat instantiates it by name.
 */
public final class LimitedHttp extends Http11NioProtocol {
  /**
   * The number of requests whose buffers, of some hundred kilobytes each, are kept for later
   * requests.
   */
  private static final int KEPT = 32;

  private final LimitedEndpoint endpoint;

  public LimitedHttp() {
    this(new LimitedEndpoint());
  }

  private LimitedHttp(LimitedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  /** Sets the limits. Call it before the start. */
  void limit(ConnectionSettings settings, Duration pause) {
    Handler<NioChannel> requests = endpoint.getHandler();
    setMaxConnections(settings.open());
    endpoint.limit(settings, new RequestLimiter(requests, settings.busy(), pause));
    setConnectionTimeout(Math.toIntExact(settings.idle().toMillis()));
    setKeepAliveTimeout(Math.toIntExact(settings.idle().toMillis()));
    setDisableUploadTimeout(false);
    setProcessorCache(KEPT);
  }

  /** The maximum time that a read of a body waits. */
  @Override
  public int getConnectionUploadTimeout() {
    return Math.toIntExact(endpoint.patience().toMillis());
  }
}
