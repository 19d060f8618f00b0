package org.cairncrm.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The line to a database: as long as is wished, and as bad. What is lost on it arrives late, as TCP
 * sends it again; a connection can break; and a hole swallows all connections there are without
 * telling either side.
 */
public final class Line implements AutoCloseable {
  private static final int LOST = 97;
  private static final Duration SENT_AGAIN = Duration.ofMillis(600);
  private static final Duration KEEPALIVE = Duration.ofSeconds(20);

  private final ServerSocket door;
  private final URI database;
  private final Queue<Socket> near = new ConcurrentLinkedQueue<>();
  private final Queue<Socket> far = new ConcurrentLinkedQueue<>();
  private final AtomicInteger pieces = new AtomicInteger();
  private volatile Duration length = Duration.ZERO;
  private volatile int hole;
  private volatile boolean swallows;

  /**
   * @param url of the database, as JDBC knows it
   */
  public Line(String url) throws IOException {
    this.database = URI.create(url.substring("jdbc:".length()));
    this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::open);
  }

  /** The database's address at this end of the line. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d%s?%s"
        .formatted(door.getLocalPort(), database.getPath(), database.getQuery());
  }

  /** How long everything takes from now on, one way; some of it is lost unless it is none. */
  public void length(Duration length) {
    this.length = length;
  }

  /** Breaks the connection that has been there the longest. */
  public void breakOne() {
    Socket oldest = near.poll();
    if (oldest != null) {
      close(oldest);
    }
  }

  /** From now on nothing arrives, and of the connections there are, nothing ever will. */
  public void swallow() {
    swallows = true;
    hole++;
  }

  /**
   * Lets new connections through again. PostgreSQL learns a little later that the others are gone,
   * as its keepalives find out. Until then, one that has received a part of a message holds its
   * locks: it waits for the rest, and is not idle.
   */
  public void mend() {
    List<Socket> lost = List.copyOf(far);
    swallows = false;
    Thread.ofVirtual()
        .start(
            () -> {
              LockSupport.parkNanos(KEEPALIVE.toNanos());
              lost.forEach(Line::close);
            });
  }

  private void open() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        near.add(client);
        if (!swallows) {
          Socket server = new Socket(database.getHost(), database.getPort());
          far.add(server);
          carry(client, server);
          carry(server, client);
        }
      } catch (IOException closed) {
        // no more, or PostgreSQL is not there: the next one will see
      }
    }
  }

  private void carry(Socket from, Socket to) {
    int born = hole;
    BlockingQueue<Piece> under = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> read(from, under));
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  Piece piece = under.take();
                  LockSupport.parkNanos(piece.arrives() - System.nanoTime());
                  if (born != hole) {
                    return;
                  }
                  if (piece.bytes().length == 0) {
                    break;
                  }
                  to.getOutputStream().write(piece.bytes());
                }
              } catch (IOException | InterruptedException broken) {
                // the other side learns it below
              }
              close(from);
              close(to);
            });
  }

  private void read(Socket from, BlockingQueue<Piece> under) {
    byte[] some = new byte[1 << 14];
    try {
      for (int count = from.getInputStream().read(some);
          count > 0;
          count = from.getInputStream().read(some)) {
        under.add(new Piece(java.util.Arrays.copyOf(some, count), arrival()));
      }
    } catch (IOException broken) {
      // ends it as well
    }
    under.add(new Piece(new byte[0], System.nanoTime()));
  }

  private long arrival() {
    boolean lost = !length.isZero() && pieces.incrementAndGet() % LOST == 0;
    return System.nanoTime() + length.toNanos() + (lost ? SENT_AGAIN.toNanos() : 0);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException already) {
      // so it is
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    near.forEach(Line::close);
    far.forEach(Line::close);
  }

  private record Piece(byte[] bytes, long arrives) {}
}
