package org.cairncrm.attachments.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files can be dropped on every form that takes files. */
@CairnTest
@Tag("browser")
class DroppedFilesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String eva = "eva-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Interactions interactions;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void a_file_dropped_on_a_new_note_is_attached_with_it() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.AGENT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("main[data-connected]")).isVisible();
      Locator form = page.locator("#note-form");
      Map<String, Object> dragged = Map.of("dataTransfer", files(page, "letter.txt"));
      form.dispatchEvent("dragover", dragged);
      assertThat(form).hasClass(Pattern.compile("dropping"));
      page.locator("h1").dispatchEvent("dragover", dragged);
      assertThat(form).not().hasClass(Pattern.compile("dropping"));

      page.locator("#note-text").dispatchEvent("drop", dragged);
      assertThat(form).not().hasClass(Pattern.compile("dropping"));
      assertThat(page.locator("#note-files")).isFocused();
      form.dispatchEvent("drop", Map.of("dataTransfer", files(page, "second.txt")));
      page.fill("#note-text", "See her letters");
      page.locator("#note-form button").click();
      assertThat(page.locator("#notes-card .files li")).hasCount(2);
      assertThat(page.locator("#notes-card .files")).containsText("letter.txt");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void files_are_dropped_on_the_page_of_a_contact_and_in_the_dialog_that_logs_one() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.AGENT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      UUID contact =
          interactions
              .record(
                  customer,
                  NewInteraction.logged(Channel.EMAIL, Direction.INBOUND, "About a coat", null))
              .value()
              .id();
      Page page = visit.page();
      page.navigate("/interactions/" + contact);
      Locator form = page.locator("#attachments > form");
      assertThat(form).containsText("drop them on this form");
      form.dispatchEvent("drop", Map.of("dataTransfer", files(page, "letter.txt")));
      form.locator("button").click();
      assertThat(page.locator("#attachments li")).containsText("letter.txt");

      page.navigate("/customers/" + customer);
      page.keyboard().press("l");
      page.locator("#log-contact form")
          .dispatchEvent("drop", Map.of("dataTransfer", files(page, "photo.txt")));
      page.fill("#log-contact #subject", "She sent a photo");
      page.locator("#log-contact footer button:not([type=button])").click();
      assertThat(page.locator("#past")).containsText("photo.txt was attached");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void one_file_is_dropped_on_the_row_of_an_import_and_is_sent_at_once() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.ADMIN)) {
      Page page = visit.page();
      page.navigate("/imports");
      page.selectOption("#mapping", "online-retail");
      page.click(".form button");
      assertThat(page.locator("[data-drop]").first()).isVisible();
      assertThat(page.locator("main")).containsText("Each file can also be dropped on its row.");
      page.locator("[data-drop] td")
          .first()
          .dispatchEvent("drop", Map.of("dataTransfer", files(page, "one.csv", "two.csv")));
      assertThat(page.locator(".upload .error")).containsText("has no column");
    }
  }

  @Test
  void a_file_dropped_beside_a_form_does_not_leave_the_page() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT, Role.AGENT)) {
      Page page = visit.page();
      page.navigate("/customers");
      JSHandle event =
          page.evaluateHandle(
              "transfer => new DragEvent('drop', {dataTransfer: transfer, bubbles: true,"
                  + " cancelable: true})",
              files(page, "letter.txt"));
      assertThat((Boolean) page.evaluate("event => document.body.dispatchEvent(event)", event))
          .as("left to the browser")
          .isFalse();
    }
  }

  private static JSHandle files(Page page, String... names) {
    return page.evaluateHandle(
        """
        names => {
          const transfer = new DataTransfer();
          names.forEach((name) => transfer.items.add(new File(["Dear Anna"], name, { type: "text/plain" })));
          return transfer;
        }
        """,
        names);
  }

  private Chromium.Visit signedIn(Look look, Role role) {
    people.create(eva, "Eva Lind", role, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), eva, PASSWORD);
    return visit;
  }
}
