package org.cairncrm.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A reverse proxy that ends TLS with a certificate of its own, as nginx or Caddy does: it passes
 * Host on, and says in X-Forwarded-For and X-Forwarded-Proto for whom it asks. It connects from an
 * address of its own.
 */
public final class TlsProxy implements AutoCloseable {
  /** Where its connections to Cairn come from. */
  public static final String ADDRESS = "127.0.0.9";

  private final SSLServerSocket socket;
  private final int target;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private TlsProxy(SSLServerSocket socket, int target) {
    this.socket = socket;
    this.target = target;
  }

  /**
   * @param directory for its key
   * @param target the port of Cairn
   */
  public static TlsProxy start(Path directory, int target) throws Exception {
    SSLContext tls = TlsKey.create(directory.resolve("proxy.p12")).server();
    var socket = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0);
    TlsProxy proxy = new TlsProxy(socket, target);
    proxy.threads.submit(proxy::accept);
    return proxy;
  }

  public String address() {
    return "https://localhost:" + socket.getLocalPort();
  }

  private Void accept() throws IOException {
    while (true) {
      Socket client = socket.accept();
      threads.submit(() -> pass(client));
    }
  }

  /** One request and its response, then both connections are closed. */
  private Void pass(Socket client) throws IOException {
    InetAddress own = InetAddress.getByName(ADDRESS);
    try (client;
        Socket cairn = new Socket(InetAddress.getLoopbackAddress(), target, own, 0)) {
      InputStream asked = new BufferedInputStream(client.getInputStream());
      String head = head(asked);
      if (head.isEmpty()) {
        return null;
      }
      cairn.getOutputStream().write(forwarded(head, client).getBytes(StandardCharsets.ISO_8859_1));
      Future<?> body = threads.submit(() -> copy(asked, cairn.getOutputStream()));
      copy(cairn.getInputStream(), client.getOutputStream());
      body.cancel(true);
      return null;
    }
  }

  private static String forwarded(String head, Socket client) {
    StringBuilder forwarded = new StringBuilder();
    for (String line : head.split("\r\n")) {
      String name = line.toLowerCase(Locale.ROOT);
      if (!name.startsWith("connection:") && !name.startsWith("x-forwarded-proto:")) {
        forwarded.append(line).append("\r\n");
      }
    }
    return forwarded
        .append("Connection: close\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: ")
        .append(client.getInetAddress().getHostAddress())
        .append("\r\n\r\n")
        .toString();
  }

  private static String head(InputStream from) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = from.read();
      if (next < 0) {
        return "";
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  private static Void copy(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[1 << 14];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      to.write(buffer, 0, read);
      to.flush();
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
