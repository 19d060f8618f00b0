package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server cannot even read as HTTP is answered in the same form as the rest. */
@CairnTest
@Tag("http")
class UnreadableRequestsTest {
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/customers/%zz",
        "/api/customers/%",
        "/api/customers/\u0000",
        "/api/customers/%00",
        "/api/customers/<script>",
        "/api/customers/a\\b",
        "/api/customers/..%2f..",
        "/api/../../etc/passwd",
        "no-slash"
      })
  void a_malformed_address_is_a_problem(String address) {
    assertProblem(answer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A header", "Bad\u0000Name: x", "Content-Length: -5", "Content-Length: x"})
  void a_malformed_header_is_a_problem(String header) {
    assertProblem(answer("POST /api/orders HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64})
  void a_header_of_many_kilobytes_is_a_problem(int kilobytes) {
    String header = "X-Long: " + "x".repeat(kilobytes << 10);

    assertProblem(answer("GET /api/orders HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n"));
  }

  private static void assertProblem(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
    assertThat(answer).contains("\"status\":4");
  }

  private String answer(String request) {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      String whole = request + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
