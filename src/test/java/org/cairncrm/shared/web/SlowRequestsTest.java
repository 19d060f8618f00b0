package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.cairncrm.access.Tokens;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.integration.IntegrationPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A request that arrives byte by byte is ended, though no pause between two bytes is long. */
@CairnTest
@Tag("http")
@TestPropertySource(properties = "cairn.connections.grace=300ms")
@Tag("slow")
class SlowRequestsTest {
  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

  @Autowired Tokens tokens;
  @LocalServerPort int port;

  @Test
  void a_head_that_does_not_end_is_not_waited_for() throws Exception {
    assertThat(answer("GET /sign-in" + HOST + "X-Long: ", 'x')).isEmpty();
    assertThat(answer("G", 'E')).isEmpty();
  }

  @Test
  void empty_lines_before_a_head_keep_no_connection() throws Exception {
    assertThat(answer("\r\n", '\n')).isEmpty();
  }

  @Test
  void a_head_that_follows_an_answer_is_not_waited_for() throws Exception {
    assertThat(answer("GET /favicon.svg" + HOST + "\r\nGET /favicon.svg" + HOST + "X: ", 'x'))
        .startsWith("HTTP/1.1 200")
        .doesNotContain("HTTP/1.1 4");
  }

  @Test
  void a_body_that_does_not_end_gets_408() throws Exception {
    assertThat(answer("POST /api/customers" + HOST + token() + json(1000) + "\r\n", ' '))
        .startsWith("HTTP/1.1 408")
        .contains("application/problem+json", "\"status\":408");
  }

  @Test
  void a_form_that_does_not_end_is_not_waited_for() throws Exception {
    assertThat(
            answer(
                "POST /sign-in"
                    + HOST
                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\n",
                'x'))
        .isEmpty();
  }

  @Test
  void a_file_must_keep_the_rate_as_well() throws Exception {
    String path = "PUT /api/imports/" + Ids.next() + "/files/lines";

    assertThat(answer(path + HOST + token() + json(1000) + "\r\n", ' ')).startsWith("HTTP/1.1 4");
  }

  private String token() {
    return "Authorization: Bearer "
        + tokens
            .issue(
                "slow " + Ids.next(),
                Set.of(CustomerPermissions.WRITE, IntegrationPermissions.IMPORTS_MANAGE),
                null,
                TestClock.START.plus(Duration.ofDays(1)))
            .secret()
            .text()
        + "\r\n";
  }

  private static String json(int length) {
    return "Content-Type: application/json\r\nContent-Length: " + length + "\r\n";
  }

  /** Sends the beginning, then a byte now and then, until the connection is closed. */
  private String answer(String beginning, char then) throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      Thread sender = Thread.ofVirtual().start(() -> trickle(socket, then));
      var answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
        socket.shutdownOutput();
      } catch (SocketException reset) {
        // it was closed while the next byte was sent
      }
      sender.join();
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static void trickle(Socket socket, char then) {
    try {
      while (true) {
        socket.getOutputStream().write(then);
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    } catch (IOException closed) {
      // so it is
    }
  }
}
