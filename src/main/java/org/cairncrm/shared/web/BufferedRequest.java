package org.cairncrm.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;

/**
 * A request whose body is received completely at its first use and can then be read any number of
 * times. {@link #close} releases its memory.
 */
final class BufferedRequest extends HttpServletRequestWrapper implements AutoCloseable {
  private static final int FIRST = 1 << 13;
  private static final byte[] NOTHING = {};

  private final BodySettings limits;
  private final BodyBudget.Share share;
  private final ServletInputStream source;
  private boolean received;
  private byte[] body = NOTHING;
  private int length;

  BufferedRequest(HttpServletRequest request, BodySettings limits, BodyBudget budget)
      throws IOException {
    super(request);
    this.limits = limits;
    this.share = budget.share();
    // from now on, the server reads no parameters from the body
    this.source = request.getInputStream();
  }

  /**
   * Receives the body, unless this was done before.
   *
   * @throws Malformed with 413 when the body is too large, or 408 when it is too slow
   * @throws OutOfBodyMemory when no memory is left for the body
   */
  void receive() throws IOException {
    if (received) {
      return;
    }
    received = true;
    long announced = getContentLengthLong();
    int most = Math.toIntExact(limits.call().toBytes());
    if (announced > most) {
      throw tooLarge(most);
    }
    if (announced == 0 || announced < 0 && getHeader("Transfer-Encoding") == null) {
      return;
    }
    int expected = announced < 0 ? most + 1 : (int) announced;
    long end = System.nanoTime() + limits.time().toNanos();
    grow(Math.min(FIRST, expected));
    while (length < expected) {
      if (length == body.length) {
        grow(Math.min(2 * length, expected));
      }
      int read = source.read(body, length, body.length - length);
      if (read < 0) {
        break;
      }
      length += read;
      if (length < expected && System.nanoTime() - end > 0) {
        throw Malformed.because(
            HttpStatus.REQUEST_TIMEOUT,
            "The body did not arrive within "
                + TimeUnit.NANOSECONDS.toSeconds(limits.time().toNanos())
                + " seconds");
      }
    }
    if (length > most) {
      throw tooLarge(most);
    }
  }

  private void grow(int size) {
    share.growTo(size);
    body = Arrays.copyOf(body, size);
  }

  private static Malformed tooLarge(int most) {
    return Malformed.because(
        HttpStatus.CONTENT_TOO_LARGE, "The body has more than " + most + " bytes");
  }

  @Override
  public void close() {
    body = NOTHING;
    length = 0;
    share.close();
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    receive();
    return new Body(new ByteArrayInputStream(body, 0, length));
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static final class Body extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Body(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return bytes.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The body is already here");
    }
  }
}
