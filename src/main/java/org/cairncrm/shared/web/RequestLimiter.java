package org.cairncrm.shared.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the requests that have begun to arrive and are not yet answered. Such a request costs some
 * hundred kilobytes of buffers, an idle connection only two. A request beyond the limit is rejected
 * with 503 before these buffers are allocated, and after a pause: an immediate rejection invites an
 * immediate retry.
 */
final class RequestLimiter implements Handler<NioChannel> {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLimiter.class);
  private static final int MOST_UNREAD = 64;
  private static final byte[] REFUSAL = refusal();

  private final Handler<NioChannel> requests;
  private final int most;
  private final Duration pause;
  private final Set<SocketWrapperBase<NioChannel>> busy = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final LongAdder refused = new LongAdder();
  private final RateLimitedLog warning = new RateLimitedLog();

  RequestLimiter(Handler<NioChannel> requests, int most, Duration pause) {
    this.requests = requests;
    this.most = most;
    this.pause = pause;
  }

  int busy() {
    return count.get();
  }

  boolean busy(SocketWrapperBase<NioChannel> connection) {
    return busy.contains(connection);
  }

  @Override
  public SocketState process(SocketWrapperBase<NioChannel> connection, SocketEvent event) {
    if (event == SocketEvent.OPEN_READ && !busy.contains(connection)) {
      if (count.get() >= most) {
        refuse(connection);
        return SocketState.CLOSED;
      }
      if (busy.add(connection)) {
        count.incrementAndGet();
      }
    }
    SocketState after = SocketState.CLOSED;
    try {
      after = requests.process(connection, event);
      return after;
    } finally {
      if (after == SocketState.OPEN || after == SocketState.CLOSED) {
        forget(connection);
      }
    }
  }

  @Override
  public void release(SocketWrapperBase<NioChannel> connection) {
    forget(connection);
    requests.release(connection);
  }

  private void forget(SocketWrapperBase<NioChannel> connection) {
    if (busy.remove(connection)) {
      count.decrementAndGet();
    }
  }

  private void refuse(SocketWrapperBase<NioChannel> connection) {
    refused.increment();
    if (warning.now()) {
      LOG.warn(
          "More than {} requests are under way: {} were refused", most, refused.sumThenReset());
    }
    LockSupport.parkNanos(pause.toNanos());
    NioChannel channel = connection.getSocket();
    try {
      // closing a connection with unread bytes resets it, and its sender may lose the response
      ByteBuffer unread = ByteBuffer.allocate(1 << 10);
      for (int reads = 0; reads < MOST_UNREAD && channel.read(unread.clear()) > 0; reads++) {}
      channel.write(ByteBuffer.wrap(REFUSAL));
    } catch (IOException gone) {
      LOG.debug("The caller is gone", gone);
    }
  }

  private static byte[] refusal() {
    String problem =
        "{\"title\":\"Service Unavailable\",\"status\":503,"
            + "\"detail\":\"Cairn is busy. Try again in a moment.\"}";
    return ("HTTP/1.1 503 \r\nRetry-After: 2\r\nConnection: close\r\n"
            + "Content-Type: application/problem+json\r\nContent-Length: "
            + problem.length()
            + "\r\n\r\n"
            + problem)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Object getGlobal() {
    return requests.getGlobal();
  }

  @Override
  public void pause() {
    requests.pause();
  }

  @Override
  public void recycle() {
    requests.recycle();
  }
}
