package org.cairncrm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's own browser, one for all tests: each {@link Visit} has cookies of its own. It ends with
 * the JVM, as its driver does when nobody is left to drive it. Where there is none, its tests are
 * skipped; but they fail with {@code CI=true} or {@code CAIRN_BROWSER=required}.
 */
public final class Chromium {
  private static final List<Path> PLACES =
      Stream.of(
              "/usr/bin/chromium-headless-shell",
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();

  private static @Nullable Chromium running;

  private final Browser browser;

  private Chromium(Browser browser) {
    this.browser = browser;
  }

  /** The browser, started when the first test needs it. */
  public static synchronized Chromium start() {
    if (running == null) {
      running = started();
    }
    return running;
  }

  private static Chromium started() {
    Path found = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    if (found == null) {
      boolean required =
          "true".equals(System.getenv("CI")) || "required".equals(System.getenv("CAIRN_BROWSER"));
      assertThat(required).as("a browser is required, and there is none at %s", PLACES).isFalse();
      Assumptions.abort("There is no browser at " + PLACES);
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    return new Chromium(
        Playwright.create()
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(found)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update"))));
  }

  /** A visitor with cookies of its own, who fails where the page logs an error. */
  public Visit visit(Look look, String address) {
    return visit(look, address, true);
  }

  /** A {@link #visit} of somebody whose browser runs no scripts. */
  public Visit visitWithoutScripts(Look look, String address) {
    return visit(look, address, false);
  }

  private Visit visit(Look look, String address, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setBaseURL(address)
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(look.width, look.height)
                .setColorScheme(ColorScheme.LIGHT)
                // colours that are on their way from one to another have no contrast yet
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(20_000);
    Page page = context.newPage();
    List<String> errors = new ArrayList<>();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    return new Visit(context, page, errors);
  }

  /**
   * Signs somebody in without the time that the browser would take for the sign-in page and for the
   * home page after it; {@code ConsoleStoryTest} goes through both.
   */
  public static void signIn(Page page, String username, String password) {
    APIRequestContext requests = page.context().request();
    requests.get("/sign-in");
    String token =
        page.context().cookies().stream()
            .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
            .map(cookie -> cookie.value)
            .findFirst()
            .orElseThrow();
    APIResponse answer =
        requests.post(
            "/sign-in",
            RequestOptions.create()
                .setHeader("X-XSRF-TOKEN", token)
                .setForm(FormData.create().set("username", username).set("password", password))
                .setMaxRedirects(0));
    assertThat(answer.headers().getOrDefault("location", "/sign-in"))
        .as("where %s goes", username)
        .doesNotContain("/sign-in");
  }

  /** One visitor's window. */
  public record Visit(BrowserContext context, Page page, List<String> errors)
      implements AutoCloseable {
    @Override
    public void close() {
      context.close();
    }
  }
}
