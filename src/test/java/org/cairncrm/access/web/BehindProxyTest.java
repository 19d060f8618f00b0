package org.cairncrm.access.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Http;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.TlsProxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Cairn behind a proxy that ends TLS and that it trusts, and callers who pretend to be one. */
@CairnTest
@TestPropertySource(
    properties = {
      "cairn.proxies=192.0.2.0/24, " + TlsProxy.ADDRESS,
      "spring.main.cloud-platform=kubernetes"
    })
@Tag("http")
@Tag("slow")
class BehindProxyTest {
  private static final String PASSWORD = "a stone on a stone";

  @Autowired Callers callers;
  @Autowired People people;
  @LocalServerPort int port;
  @TempDir Path directory;

  private final String username = "anna-" + Ids.next();

  @BeforeEach
  void a_person() {
    people.create(username, "Anna Nowak", Role.AGENT, PASSWORD);
  }

  @Test
  @Tag("browser")
  void a_person_signs_in_and_stays_on_https_with_secure_cookies() throws Exception {
    try (TlsProxy proxy = TlsProxy.start(directory, port);
        var visit = Chromium.start().visit(Look.values()[0], proxy.address())) {
      Page page = visit.page();
      page.navigate("/customers");
      assertThat(page).hasURL(proxy.address() + "/sign-in?next=%2Fcustomers");
      page.locator("#username").fill(username);
      page.locator("#password").fill(PASSWORD);
      page.locator("main .form .acts button").click();
      assertThat(page.locator("h1")).containsText("Customers");

      assertThat(page.url()).startsWith(proxy.address() + "/customers");
      assertThat(visit.context().cookies())
          .extracting(cookie -> cookie.name)
          .contains("cairn", "XSRF-TOKEN");
      assertThat(visit.context().cookies()).allMatch((Cookie cookie) -> cookie.secure);
      page.locator("[aria-label='Sign out']").first().click();
      assertThat(page).hasURL(proxy.address() + "/sign-in?out");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void guesses_are_counted_for_the_client_and_not_for_the_proxy() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(location(guess("198.51.100.1", TlsProxy.ADDRESS))).endsWith("?wrong");
    }
    assertThat(location(guess("198.51.100.1", TlsProxy.ADDRESS))).endsWith("?wait");
    assertThat(location(guess("198.51.100.2", TlsProxy.ADDRESS))).endsWith("?wrong");
  }

  @Test
  void a_caller_that_is_no_trusted_proxy_is_not_believed() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(location(guess("198.51.100." + i, "127.0.0.8"))).endsWith("?wrong");
    }
    HttpResponse<String> answer = guess("198.51.100.9", "127.0.0.8");

    assertThat(location(answer)).endsWith("?wait");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("Secure"));
  }

  /** A wrong password, sent from one address on behalf of another. */
  private HttpResponse<String> guess(String client, String sender) throws Exception {
    Http browser = callers.nobodyFrom(sender);
    browser.get("/sign-in");
    return browser.form(
        "/sign-in",
        Map.of("username", username, "password", "wrong"),
        "X-Forwarded-For",
        client,
        "X-Forwarded-Proto",
        "https");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
  }
}
