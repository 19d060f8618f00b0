package org.cairncrm.shared.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.cairncrm.testing.TlsKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.util.unit.DataSize;

/** Over TLS a slow, silent or endless sender is cut off as without it. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class SlowTlsTest {
  private static final int OPEN = 256;
  private static final String HEAD = "GET / HTTP/1.1\r\nHost: localhost\r\n";

  private static final Tomcat TOMCAT = new Tomcat();
  private static TlsKey key;

  @BeforeAll
  static void a_server_with_tls(@TempDir Path directory) throws Exception {
    key = TlsKey.create(directory.resolve("server.p12"));
    var connector = new Connector(LimitedHttp.class.getName());
    connector.setPort(0);
    connector.setSecure(true);
    var http = (LimitedHttp) connector.getProtocolHandler();
    http.setSSLEnabled(true);
    var host = new SSLHostConfig();
    var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    certificate.setCertificateKeystoreFile(key.file().toString());
    certificate.setCertificateKeystorePassword(TlsKey.PASSWORD);
    host.addCertificate(certificate);
    http.addSslHostConfig(host);
    http.limit(
        new ConnectionSettings(
            OPEN,
            64,
            Duration.ofSeconds(2),
            Duration.ofMillis(700),
            Duration.ofSeconds(2),
            DataSize.ofKilobytes(1),
            Duration.ofSeconds(1)),
        Duration.ZERO);
    TOMCAT.setBaseDir(directory.toString());
    TOMCAT.setConnector(connector);
    var context = TOMCAT.addContext("", directory.toString());
    Tomcat.addServlet(context, "echo", new Echo());
    context.addServletMappingDecoded("/", "echo");
    TOMCAT.start();
  }

  @AfterAll
  static void stop() throws LifecycleException {
    TOMCAT.stop();
    TOMCAT.destroy();
  }

  @Test
  void requests_are_answered_one_after_another_and_so_are_large_ones() throws Exception {
    try (SSLSocket socket = connected()) {
      for (int size : List.of(1, 100_000, 10)) {
        send(socket, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n");
        send(socket, "x".repeat(size));
        assertThat(line(socket)).startsWith("HTTP/1.1 200");
        while (!line(socket).isEmpty()) {}
        assertThat(socket.getInputStream().readNBytes(size)).hasSize(size);
      }
    }
  }

  @Test
  void a_handshake_that_does_not_end_is_not_waited_for() throws Exception {
    var slow = new Sender();
    slow.trickles = true;
    assertThat(cutOff(() -> connected(slow))).isTrue();
  }

  @Test
  void a_record_that_does_not_end_is_not_waited_for() throws Exception {
    var sender = new Sender();
    try (SSLSocket socket = connected(sender)) {
      sender.trickles = true;
      assertThat(cutOff(() -> send(socket, HEAD + "X: " + "x".repeat(15_000)))).isTrue();
    }
  }

  @Test
  void a_head_or_body_that_arrives_byte_by_byte_is_not_waited_for() throws Exception {
    for (String beginning :
        List.of(HEAD + "X: ", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n")) {
      try (SSLSocket socket = connected()) {
        send(socket, beginning);
        assertThat(cutOff(() -> endlessly(() -> send(socket, "x")))).isTrue();
      }
    }
  }

  @Test
  void records_without_content_keep_no_connection() throws Exception {
    try (SSLSocket socket = connected()) {
      // after the handshake this sends an update of the keys (RFC 8446, 4.6.3)
      assertThat(cutOff(() -> endlessly(socket::startHandshake))).isTrue();
    }
  }

  @Test
  void many_silent_connections_keep_nobody_out() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 2 * OPEN; i++) {
        silent.add(new Socket(InetAddress.getLoopbackAddress(), port()));
      }
      try (SSLSocket socket = connected(new Sender())) {
        send(socket, HEAD + "\r\n");
        assertThat(line(socket)).startsWith("HTTP/1.1 200");
      }
    } finally {
      for (Socket one : silent) {
        one.close();
      }
    }
  }

  private static int port() {
    return TOMCAT.getConnector().getLocalPort();
  }

  /** On a busy machine even an honest handshake may take too long, and is begun again. */
  private static SSLSocket connected() throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return connected(new Sender());
      } catch (IOException tooSlow) {
        if (tries == 20) {
          throw tooSlow;
        }
      }
    }
  }

  private static SSLSocket connected(Sender sender) throws Exception {
    sender.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
    sender.setSoTimeout(20_000);
    var socket =
        (SSLSocket) key.client().getSocketFactory().createSocket(sender, "localhost", port(), true);
    socket.startHandshake();
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String line(Socket socket) throws IOException {
    var line = new StringBuilder();
    for (int b = socket.getInputStream().read();
        b >= 0 && b != '\n';
        b = socket.getInputStream().read()) {
      line.append((char) b);
    }
    return line.toString().strip();
  }

  private static boolean cutOff(Work work) throws Exception {
    try {
      work.run();
      return false;
    } catch (IOException closed) {
      return true;
    }
  }

  private static void endlessly(Work work) throws Exception {
    for (int times = 0; times < 1_000; times++) {
      work.run();
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  /** A connection that can send its bytes one by one. */
  private static final class Sender extends Socket {
    private volatile boolean trickles;

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          if (!trickles) {
            out.write(bytes, from, length);
            return;
          }
          for (int i = from; i < from + length; i++) {
            out.write(bytes[i]);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
          }
        }
      };
    }
  }

  private static final class Echo extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      byte[] body = request.getInputStream().readAllBytes();
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
