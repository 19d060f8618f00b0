package org.cairncrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.access.db.Tables.SESSION;
import static org.cairncrm.access.db.Tables.SESSION_ATTRIBUTES;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Requests before sign-in store nothing, in the database or in memory. */
@CairnTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class AnonymousRequestsTest {
  @Autowired Callers callers;
  @Autowired DSLContext sql;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/customers",
        "/customers/nobody?q=1",
        "/settings/tokens",
        "/sign-in",
        "/sign-in?wrong",
        "/welcome",
        "/welcome?key=unknown",
        "/nowhere",
        "/css/nowhere.css",
        "/api",
        "/api/customers",
        "/api/nowhere",
        "/api/docs",
        "/api/openapi",
        "/actuator/health",
        "/actuator/env",
        "/error",
        "/favicon.svg",
        "/%2e%2e/",
        "/a//b"
      })
  void a_get_creates_no_session(String path) {
    int before = sessions();

    unremembered(callers.nobody().get(path));
    unremembered(callers.nobody().get(path, "Accept", "text/html"));
    unremembered(callers.nobody().get(path, "Authorization", "Bearer cairn_unknown"));
    unremembered(callers.nobody().get(path, "Cookie", "cairn=" + cookie("unknown")));
    unremembered(callers.nobody().send("HEAD", path, null));
    unremembered(callers.nobody().send("OPTIONS", path, null));

    assertThat(sessions()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-in",
        "/sign-out",
        "/welcome",
        "/settings/password",
        "/nowhere",
        "/api/customers",
        "/api/nowhere"
      })
  void a_post_creates_no_session(String path) {
    int before = sessions();
    Map<String, String> form =
        Map.of("username", "nobody", "password", "wrong one", "key", "unknown");
    Http browser = callers.nobody();
    browser.get("/sign-in");

    unremembered(browser.form(path, form));
    unremembered(callers.nobody().form(path, form));
    unremembered(browser.post(path, "{}"));
    unremembered(callers.nobody().post(path, "{}"));
    unremembered(callers.nobody().post(path, "{}", "Authorization", "Bearer cairn_unknown"));
    unremembered(callers.nobody().post(path, "{}", "Authorization", "Basic Og=="));

    assertThat(sessions()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\0b",
        "\0",
        "'",
        "\u00ff",
        "",
        "no-uuid",
        "00000000-0000-4000-8000-000000000000"
      })
  void an_invalid_session_cookie_is_an_unknown_session(String id, CapturedOutput output) {
    unknown(cookie(id), output);
  }

  @Test
  void a_session_cookie_of_any_form_is_an_unknown_session(CapturedOutput output) {
    unknown("%00", output);
    unknown("=", output);
    unknown("A".repeat(5000), output);
    unknown(Base64.getEncoder().encodeToString(new byte[] {(byte) 0xc0, 0, (byte) 0xff}), output);
  }

  private void unknown(String cookie, CapturedOutput output) {
    int said = output.getAll().length();
    int before = sessions();

    assertThat(callers.nobody().get("/sign-in", "Cookie", "cairn=" + cookie).statusCode())
        .isEqualTo(200);
    assertThat(callers.nobody().get("/customers", "Cookie", "cairn=" + cookie).statusCode())
        .isEqualTo(302);
    assertThat(callers.nobody().get("/api/customers", "Cookie", "cairn=" + cookie).statusCode())
        .isEqualTo(401);

    assertThat(sessions()).isEqualTo(before);
    assertThat(output.getAll().substring(said)).doesNotContain("WARN", "ERROR", "Exception");
  }

  private static void unremembered(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.matches("cairn=[^;].*"))
        .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
  }

  private int sessions() {
    return sql.fetchCount(SESSION) + sql.fetchCount(SESSION_ATTRIBUTES);
  }

  private static String cookie(String id) {
    return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }
}
