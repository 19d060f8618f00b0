package org.cairncrm.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Follows "Five minutes" of the README word by word, in a browser and in a shell. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("browser")
class TourTest {
  private static final String BLOCK = "<!-- TourTest runs this block -->\n```sh\n";
  private static final Path PICTURE = Path.of("docs/images/journey.png");
  private static Chromium chromium;

  @TempDir Path directory;
  @LocalServerPort int port;
  @Autowired StoryLoader storyLoader;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @DynamicPropertySource
  static void as_on_the_embedded_store(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase::fresh);
    properties.add("cairn.store.embedded", () -> true);
  }

  @Test
  void five_minutes_are_as_the_readme_says() throws Exception {
    storyLoader.awaitEnd();
    asAnna();
    asLuca();
    String token = asAdmin();
    String output = commands(token);
    assertThat(output)
        .contains("Marta Zielińska", "new-estimate", "cart-abandoned", "delivery-delayed")
        .contains("points-earned", "interaction-recorded", "\"rule\"", "\"pending\"")
        .doesNotContain("\nnull\n");
  }

  /** To renew the picture: {@code CAIRN_DOCS=record mvn test -Dtest=TourTest}. */
  @Test
  void the_picture_of_the_manual_shows_a_journey_of_the_demo() throws InterruptedException {
    storyLoader.awaitEnd();
    try (var visit = signedIn("ola")) {
      Page page = visit.page();
      page.navigate("/journeys/online-purchase");
      Locator drawing = page.locator(".journey-picture");
      assertThat(drawing).containsText("On its way");
      if ("record".equals(System.getenv("CAIRN_DOCS"))) {
        drawing.screenshot(new Locator.ScreenshotOptions().setPath(PICTURE));
      }
      assertThat(PICTURE).exists();
    }
  }

  private void asAnna() {
    try (var visit = signedIn("anna")) {
      Page page = visit.page();
      page.keyboard().press("/");
      page.keyboard().type("zielin");
      assertThat(page.locator("#palette [role=option]").first()).containsText("Marta Zielińska");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Marta Zielińska");
      Locator third = page.locator(".story").filter(with("third order"));
      assertThat(third.locator(".then")).containsText("points");
      assertThat(third.locator(".then")).containsText("Reached");
      Locator reward = third.locator(".then > li").filter(with("Reward")).first();
      reward.locator("[data-why]").click();
      assertThat(reward.locator(".reason")).containsText("version");
      assertThat(reward.locator(".declined")).isVisible();
      page.keyboard().press("l");
      assertThat(page.locator("#log-contact")).isVisible();

      page.navigate("/notifications");
      page.locator("tbody a")
          .filter(with("Marta Zielińska"))
          .or(page.locator("tbody tr").filter(with("Marta Zielińska")).locator("a"))
          .first()
          .click();
      assertThat(page.locator("main")).containsText("No mail server is set up");
      page.navigate("/journeys");
      page.locator("main a").filter(with("Online purchase")).first().click();
      assertThat(page.getByText("“Delayed” hurts most").first()).isVisible();
      assertThat(visit.errors()).isEmpty();
    }
  }

  private void asLuca() {
    try (var visit = signedIn("luca")) {
      Page page = visit.page();
      page.locator(".side a").filter(with("Loyalty")).click();
      page.getByText("Check the books").click();
      assertThat(page.getByText("They balance")).isVisible();
      assertThat(visit.errors()).isEmpty();
    }
  }

  /** Retries what failed, and issues the token of the tour. */
  private String asAdmin() {
    try (var visit = signedIn("admin")) {
      Page page = visit.page();
      page.locator(".side a").filter(with("Operations")).click();
      assertThat(page.locator("main")).containsText("welcome cards");
      page.getByText("Retry now").click();
      assertThat(page.locator("main")).containsText("It took effect");

      page.navigate("/settings/tokens");
      page.locator("main a").filter(with("Tour")).click();
      page.locator("main .form button").click();
      String token = page.locator("#token-secret").textContent();
      assertThat(visit.errors()).isEmpty();
      return token;
    }
  }

  private String commands(String token) throws IOException, InterruptedException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf(BLOCK) + BLOCK.length();
    Path script =
        Files.writeString(
            directory.resolve("tour.sh"),
            "set -euo pipefail\n" + readme.substring(begin, readme.indexOf("\n```", begin)) + "\n");
    Path output = directory.resolve("output");
    var bash =
        new ProcessBuilder("bash", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    bash.environment().put("TOKEN", token);
    bash.environment().put("CAIRN", "http://localhost:" + port);
    Process running = bash.start();
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(output);
    assertThat(running.exitValue()).as(said).isZero();
    return said;
  }

  private Chromium.Visit signedIn(String username) {
    var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    Page page = visit.page();
    page.navigate("/sign-in");
    page.fill("#username", username);
    page.fill("#password", StoryPeople.PASSWORD);
    page.click("main button");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return visit;
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
