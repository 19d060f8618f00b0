package org.cairncrm.shared.web;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;

/**
 * Tomcat's HTTP/1.1 with limits on what connections may cost: how many there are, how many requests
 * are under way, and how slowly a request may arrive. Public because Tomcat creates it by its name.
 */
public final class LimitedHttp extends Http11NioProtocol {
  /** Requests whose buffers of some hundred kilobytes are kept for later ones. */
  private static final int KEPT = 32;

  private final LimitedEndpoint endpoint;

  public LimitedHttp() {
    this(new LimitedEndpoint());
  }

  private LimitedHttp(LimitedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  /** To be called before the start. */
  void limit(ConnectionSettings settings, Duration pause) {
    Handler<NioChannel> requests = endpoint.getHandler();
    setMaxConnections(settings.open());
    endpoint.limit(settings, new RequestLimiter(requests, settings.busy(), pause));
    setConnectionTimeout(Math.toIntExact(settings.idle().toMillis()));
    setKeepAliveTimeout(Math.toIntExact(settings.idle().toMillis()));
    setDisableUploadTimeout(false);
    setProcessorCache(KEPT);
  }

  /** The time that a read of a body waits, at most. */
  @Override
  public int getConnectionUploadTimeout() {
    return Math.toIntExact(endpoint.patience().toMillis());
  }
}
