package org.cairncrm.shared.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Answers a request whose body was not read completely, and then reads the rest for a short time.
 * If the rest does not arrive, the connection is closed. Without this reading, the client would see
 * a reset connection instead of the response. Without the limit, it could hold the connection for
 * as long as it sends.
 */
final class BodyDrain extends ValveBase {
  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Duration longest;

  BodyDrain(Duration longest) {
    super(true);
    this.longest = longest;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    var coyote = request.getCoyoteRequest();
    if (coyote.getContentLengthLong() <= 0 && coyote.getHeader("transfer-encoding") == null
        || request.isAsync()
        || asked(coyote, ActionCode.IS_ERROR)
        || complete(coyote)) {
      return;
    }
    response.finishResponse();
    try {
      drain(coyote);
    } catch (IOException gone) {
      container.getLogger().debug("The caller is gone", gone);
    }
    if (!complete(coyote)) {
      coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  private void drain(org.apache.coyote.Request coyote) throws IOException {
    var nothing = new Discarded();
    long end = System.nanoTime() + longest.toNanos();
    long heard = System.nanoTime();
    for (long now = heard;
        !complete(coyote) && now - end < 0 && now - heard < QUIET;
        now = System.nanoTime()) {
      coyote.action(ActionCode.AVAILABLE, Boolean.TRUE);
      if (coyote.getAvailable() <= 0) {
        LockSupport.parkNanos(BETWEEN_LOOKS);
      } else if (coyote.doRead(nothing) < 0) {
        return;
      } else {
        heard = now;
      }
    }
  }

  /** Whether the body has been read completely. */
  private static boolean complete(org.apache.coyote.Request coyote) {
    return asked(coyote, ActionCode.REQUEST_BODY_FULLY_READ);
  }

  private static boolean asked(org.apache.coyote.Request coyote, ActionCode question) {
    var answer = new AtomicBoolean();
    coyote.action(question, answer);
    return answer.get();
  }

  private static final class Discarded implements ApplicationBufferHandler {
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // discards everything
    }
  }
}
