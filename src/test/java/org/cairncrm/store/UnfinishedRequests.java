package org.cairncrm.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients that keep connections open, each with a request that they never finish. A client whose
 * connection is closed opens another one a second later.
 */
final class UnfinishedRequests implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Connections from one address, which has some 28,000 ports. */
  private static final int PER_ADDRESS = 2000;

  private final int port;
  private final byte[] sent;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final List<Thread> clients;
  private volatile boolean running = true;

  private UnfinishedRequests(int port, int count, byte[] sent) {
    this.port = port;
    this.sent = sent;
    this.clients =
        IntStream.range(0, count).mapToObj(i -> Thread.ofVirtual().start(() -> keep(i))).toList();
  }

  /** A form of 2 MB is announced, and one byte of it sent. */
  static UnfinishedRequests forms(int port, int count) {
    return new UnfinishedRequests(
        port,
        count,
        bytes(
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\nu"));
  }

  /** A form that is small enough is announced, and one byte of it sent. */
  static UnfinishedRequests smallForms(int port, int count) {
    return new UnfinishedRequests(
        port,
        count,
        bytes(
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\nu"));
  }

  /** Nothing is sent. */
  static UnfinishedRequests silent(int port, int count) {
    return new UnfinishedRequests(port, count, new byte[0]);
  }

  /** All but the last byte of a body of 1 MB is sent. */
  static UnfinishedRequests bodies(int port, int count, String token) {
    int length = 1 << 20;
    byte[] head =
        bytes(
            "POST /api/customers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + length
                + "\r\n\r\n");
    byte[] all = java.util.Arrays.copyOf(head, head.length + length - 1);
    java.util.Arrays.fill(all, head.length, all.length, (byte) ' ');
    return new UnfinishedRequests(port, count, all);
  }

  /** How many connections were opened so far, and how many could not be. */
  String told() {
    return opened + " connections opened, " + refused + " not";
  }

  private void keep(int client) {
    while (running) {
      try (var socket = new Socket()) {
        open.add(socket);
        socket.bind(new InetSocketAddress(address(client), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
        opened.incrementAndGet();
        socket.getOutputStream().write(sent);
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        open.remove(socket);
      } catch (IOException closed) {
        refused.incrementAndGet();
      }
      if (running) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static InetAddress address(int client) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + client / PER_ADDRESS)});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    running = false;
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException already) {
        // it is closed
      }
    }
    for (Thread client : clients) {
      LockSupport.unpark(client);
    }
    for (Thread client : clients) {
      try {
        client.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
