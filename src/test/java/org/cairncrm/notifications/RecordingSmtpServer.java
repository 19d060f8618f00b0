package org.cairncrm.notifications;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A minimal SMTP server that records each command byte for byte, with or without SMTPUTF8.
 * GreenMail always announces the extension and does not show the bytes of an envelope.
 */
final class RecordingSmtpServer implements AutoCloseable {
  private final ServerSocket socket;
  private final boolean utf8;
  private final Map<String, String> replies = new ConcurrentHashMap<>();
  private final List<byte[]> commands = new CopyOnWriteArrayList<>();
  private final List<byte[]> messages = new CopyOnWriteArrayList<>();

  /**
   * @param utf8 whether the server announces SMTPUTF8
   */
  RecordingSmtpServer(boolean utf8) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.utf8 = utf8;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Answers each command that begins with this word so from now on; DATA once it was received. */
  void replyTo(String word, String reply) {
    replies.put(word, reply);
  }

  /** The commands that begin with this word, as UTF-8. */
  List<String> commands(String word) {
    return commands.stream()
        .map(command -> new String(command, StandardCharsets.UTF_8))
        .filter(command -> command.startsWith(word))
        .toList();
  }

  /** The messages received, headers and body, as UTF-8. */
  List<String> messages() {
    return messages.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException closed) {
        // the client hung up, or the test is over
      }
    }
  }

  private void converse(Socket client) throws IOException {
    InputStream in = new BufferedInputStream(client.getInputStream());
    OutputStream out = client.getOutputStream();
    answer(out, "220 recorder ESMTP");
    for (byte[] line = line(in); line != null; line = line(in)) {
      commands.add(line);
      String command = new String(line, StandardCharsets.UTF_8);
      if (command.startsWith("EHLO")) {
        answer(out, utf8 ? "250-recorder\r\n250-8BITMIME\r\n250 SMTPUTF8" : "250 recorder");
      } else if (command.startsWith("DATA")) {
        answer(out, "354 go on");
        messages.add(message(in));
        answer(out, replies.getOrDefault("DATA", "250 taken"));
      } else if (command.startsWith("QUIT")) {
        answer(out, "221 bye");
        return;
      } else {
        answer(out, replies.getOrDefault(command.substring(0, 4), "250 ok"));
      }
    }
  }

  private static byte[] message(InputStream in) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (byte[] line = line(in); line != null; line = line(in)) {
      if (line.length == 1 && line[0] == '.') {
        break;
      }
      message.writeBytes(line);
      message.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    return message.toByteArray();
  }

  /** Null at the end of the stream. */
  private static byte @org.jspecify.annotations.Nullable [] line(InputStream in)
      throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return line.toByteArray();
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return null;
  }

  private static void answer(OutputStream out, String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
