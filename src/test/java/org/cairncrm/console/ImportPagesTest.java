package org.cairncrm.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator brings a shop's orders in, in a real browser. */
@CairnTest
@Tag("browser")
class ImportPagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  @TempDir Path directory;
  @Autowired People people;
  @Autowired Worker worker;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void an_import_is_made_watched_and_its_rejected_rows_taken_home() throws IOException {
    String customer = UUID.randomUUID().toString().substring(0, 8);
    try (var visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port)) {
      Page page = visit.page();
      signIn(page);
      page.navigate("/imports");
      Readers.canUse(page, "imports");
      page.selectOption("#mapping", "online-retail");
      page.click(".form button");
      page.waitForURL(url -> url.matches(".*/imports/[^/]+"));
      PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Online Retail");
      Readers.canUse(page, "an import that waits for its files");

      page.setInputFiles("[data-upload] input", file("wrong.csv", "a,b\n1,2\n"));
      PlaywrightAssertions.assertThat(page.locator(".upload .error")).containsText("has no column");
      page.setInputFiles("[data-upload] input", file("lines.csv", lines(customer)));
      PlaywrightAssertions.assertThat(page.locator("tbody td.num").first()).hasText("3");

      page.click("text=Start");
      PlaywrightAssertions.assertThat(page.locator("h1 .tag")).hasText("Waiting");
      worker.sweep();
      PlaywrightAssertions.assertThat(page.locator("h1 .tag")).hasText("Done");
      PlaywrightAssertions.assertThat(page.locator("#progress"))
          .containsText("must name the customer");
      Readers.canUse(page, "an import that ended");
      Download download = page.waitForDownload(() -> page.click("text=Download rejected"));
      assertThat(Files.readString(download.path()))
          .contains("CustomerID is empty, but must name the customer");

      page.navigate("/imports");
      Readers.canUse(page, "imports that were");
      page.click("text=Use a mapping of your own");
      page.fill("#definition", "import: x\n");
      page.click(".form button");
      PlaywrightAssertions.assertThat(page.locator("[role=alert]"))
          .containsText("'title' is missing");
      Readers.canUse(page, "a mapping refused");
    }
  }

  private void signIn(Page page) {
    String username = "ada-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Ada Stone", Role.ADMIN, PASSWORD);
    Chromium.signIn(page, username, PASSWORD);
  }

  private static String lines(String customer) {
    return """
    InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
    %1$s-1,MUG,Stoneware mug,2,2025-03-01 08:30:00,12.50,%1$s,France
    %1$s-2,TEA,Mountain tea,1,2025-05-01 08:30:00,9.90,%1$s,France
    %1$s-3,TEA,Mountain tea,1,2025-06-01 08:30:00,9.90,NA,France
    """
        .formatted(customer);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
