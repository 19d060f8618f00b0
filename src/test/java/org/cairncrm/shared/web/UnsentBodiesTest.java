package org.cairncrm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.cairncrm.access.Tokens;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are refused are answered before their body is sent, and then closed. */
@CairnTest
@Tag("http")
@Tag("slow")
class UnsentBodiesTest {
  private static final String JSON = "Content-Type: application/json";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  @Autowired Tokens tokens;
  @LocalServerPort int port;

  @Test
  void a_caller_without_the_permission_sends_no_body() {
    String token = token(CustomerPermissions.READ);

    assertThat(answer("POST /api/customers", token, JSON, "Content-Length: 900000"))
        .startsWith("HTTP/1.1 403")
        .contains("customers:write");
    assertThat(answer("POST /api/customers", token, JSON, "Transfer-Encoding: chunked"))
        .startsWith("HTTP/1.1 403");
    assertThat(answer("POST /api/customers", token, FORM, "Content-Length: 60000"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void a_caller_who_is_unknown_sends_no_body() {
    assertThat(answer("POST /api/customers", "X: y", JSON, "Content-Length: 900000"))
        .startsWith("HTTP/1.1 4");
    assertThat(
            answer(
                "POST /api/customers",
                "Authorization: Bearer cairn_unknown",
                JSON,
                "Content-Length: 900000"))
        .startsWith("HTTP/1.1 401");
    assertThat(answer("POST /api/customers", "X: y", FORM, "Content-Length: 60000"))
        .startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /nowhere",
        "POST /api/nowhere",
        "PUT /api/customers",
        "POST /css/nowhere.css"
      })
  void a_body_that_nobody_reads_is_not_waited_for(String line) {
    assertThat(answer(line, token(CustomerPermissions.WRITE), JSON, "Content-Length: 5000000"))
        .containsPattern("^HTTP/1.1 (302|4)");
  }

  @Test
  void a_body_under_api_of_more_than_a_megabyte_is_refused_unsent() {
    assertThat(
            answer(
                "POST /api/customers",
                token(CustomerPermissions.WRITE),
                JSON,
                "Content-Length: 1048577"))
        .startsWith("HTTP/1.1 413")
        .contains("more than 1048576 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST /sign-in", "POST /welcome", "POST /settings/people", "PUT /sign-in"})
  void a_form_of_more_than_64_kilobytes_is_refused_unsent(String line) {
    assertThat(answer(line, "X: y", FORM, "Content-Length: 65537")).startsWith("HTTP/1.1 413");
  }

  @Test
  void a_form_of_unknown_length_is_refused_beyond_64_kilobytes() {
    assertThat(sent("POST /sign-in", FORM, "Transfer-Encoding: chunked", chunks(70_000)))
        .startsWith("HTTP/1.1 413");
    assertThat(sent("POST /api/customers", JSON, "Transfer-Encoding: chunked", chunks(1_200_000)))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void no_route_reads_parts_of_a_form() {
    assertThat(
            answer(
                "POST /settings/people",
                "X: y",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: 5000000"))
        .startsWith("HTTP/1.1 302")
        .contains("Location: /sign-in");
  }

  @Test
  void a_sender_of_a_whole_body_reads_why_it_was_refused() {
    byte[] body = new byte[900_000];

    assertThat(
            sent(
                "POST /api/customers",
                "Authorization: Bearer cairn_unknown",
                "Content-Length: " + body.length,
                body))
        .startsWith("HTTP/1.1 401")
        .contains("The token is unknown");
    assertThat(sent("POST /sign-in", FORM, "Content-Length: " + body.length, body))
        .startsWith("HTTP/1.1 413");
  }

  private static byte[] chunks(int bytes) {
    return (Integer.toHexString(bytes) + "\r\n" + "x".repeat(bytes) + "\r\n0\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private String token(String... permissions) {
    return "Authorization: Bearer "
        + tokens
            .issue(
                "unsent " + Ids.next(),
                Set.of(permissions),
                null,
                TestClock.START.plus(Duration.ofDays(1)))
            .secret()
            .text();
  }

  private String sent(String line, String header, String length, byte[] body) {
    String token = header.startsWith("A") ? header : token(CustomerPermissions.WRITE);
    return answer(line, token, header.equals(FORM) ? FORM : JSON, length, body);
  }

  private String answer(String line, String header, String type, String length) {
    return answer(line, header, type, length, new byte[0]);
  }

  /** All that is answered until the connection is closed. */
  private String answer(String line, String header, String type, String length, byte[] body) {
    String head =
        "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n%s\r\n%s\r\n\r\n"
            .formatted(line, header, type, length);
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
