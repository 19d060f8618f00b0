package org.cairncrm.notes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.attachments.SampleFiles;
import org.cairncrm.notes.NewNote;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.Notes;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of notes, as people attach and open them. */
@CairnTest
@Tag("browser")
class NoteFilesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String eva = "eva-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Notes notes;
  @Autowired Orders orders;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource
  void a_note_is_written_with_files_which_its_page_lists(Look look) {
    try (var visit = signedIn(chromium.visit(look, "http://localhost:" + port))) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.fill("#note-text", "See the photo of the damage.");
      page.locator("#note-form summary").click();
      page.setInputFiles("#note-files", photo("damage.png"));
      Readers.canUse(page, "a note with a file");
      page.locator("#note-form button").click();

      assertThat(page.locator("#notes-card .files")).containsText("damage.png");
      assertThat(page.locator("#note-files")).hasValue("");
      assertThat(page.locator("#past")).containsText("damage.png was attached");
      page.locator("#notes-card .meta a").first().click();
      assertThat(page.locator("#attachments img")).isVisible();
      Readers.canUse(page, "the page of a note with a file");
      BoundingBox note = page.locator("#note > .card").boundingBox();
      assertThat(page.locator("#attachments").boundingBox().y)
          .as("the place beneath the note")
          .isGreaterThan(note.y + note.height + 8);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_file_that_is_refused_keeps_the_text_and_the_other_files() {
    try (var visit = signedIn(chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port))) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      OrderId order = orders.of(customer, PageRequest.first(1)).items().getFirst().id();
      Page page = visit.page();
      page.navigate("/orders/" + order);
      page.fill("#note-text", "See the files");
      page.locator("#note-form summary").click();
      page.setInputFiles(
          "#note-files",
          new FilePayload[] {
            photo("damage.png"), new FilePayload("page.png", "image/png", "<html>".getBytes())
          });
      page.locator("#note-form button").click();

      assertThat(page.locator("#note-form [role=alert]")).containsText("page.png");
      assertThat(page.locator("#note-form")).containsText("damage.png is already uploaded");
      assertThat(page.locator("#note-text")).hasValue("See the files");
      visit.errors().clear();
      page.locator("#note-form button").click();
      assertThat(page.locator("#notes-card .files")).hasText("damage.png");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_note_is_written_with_a_file_and_loses_it_without_scripts() {
    try (var visit =
        signedIn(chromium.visitWithoutScripts(Look.DESKTOP_LIGHT, "http://localhost:" + port))) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/customers/" + customer + "/notes");
      page.fill("#note-text", "See the photo");
      page.locator("#note-form summary").click();
      page.setInputFiles("#note-files", photo("damage.png"));
      page.locator("#note-form button").click();
      page.navigate("/customers/" + customer + "/notes");
      page.locator("#notes .meta a").first().click();

      assertThat(page.locator("#attachments")).containsText("damage.png");
    }
  }

  @Test
  void files_are_added_to_a_note_and_removed_but_not_when_it_is_deleted() {
    try (var visit = signedIn(chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port))) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Note note = notes.add(customer, NewNote.of("See the photo")).value();
      Page page = visit.page();
      page.navigate("/notes/" + note.id());
      page.setInputFiles("#files", photo("damage.png"));
      page.locator("#attachments form button").last().click();
      assertThat(page.locator("#attachments img")).isVisible();
      page.locator("#attachments button.danger").first().click();
      page.locator("#attachments dialog textarea").fill("It shows another customer");
      page.locator("#attachments dialog footer button").last().click();
      assertThat(page.locator("#attachments li")).hasCount(0);

      notes.delete(note.id());
      page.reload();
      assertThat(page.locator("#attachments")).isVisible();
      assertThat(page.locator("#files")).hasCount(0);
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static FilePayload photo(String name) {
    return new FilePayload(name, "image/png", SampleFiles.picture());
  }

  private Chromium.Visit signedIn(Chromium.Visit visit) {
    people.create(eva, "Eva Lind", Role.AGENT, PASSWORD);
    Chromium.signIn(visit.page(), eva, PASSWORD);
    return visit;
  }
}
