package org.cairncrm.notes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.cairncrm.access.Caller;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.notes.NewNote;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.NoteContent;
import org.cairncrm.notes.Notes;
import org.cairncrm.orders.OrderId;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Actor;
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

/** The pages about notes and mentions, as people use them. */
@CairnTest
@Tag("browser")
class NotePagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String eva = "eva-" + mark;
  private final String anna = "zz" + mark;

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
  void a_note_is_written_on_the_page_of_a_customer(Look look) {
    try (var visit = signedIn(look)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.fill("#note-text", "She prefers to be called.\nIn the morning.");
      page.locator("#note-form button").click();

      assertThat(page.locator("#notes-card .said").first())
          .hasText("She prefers to be called.\nIn the morning.");
      assertThat(page.locator("#notes-card .meta b").first()).hasText("Eva Lind");
      assertThat(page.locator("#past")).containsText("Note: She prefers to be called.");
      assertThat(page.locator("#note-text")).hasValue("");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void what_is_being_typed_stays_while_the_page_refreshes() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.locator("#note-text").click();
      page.keyboard().type("Half a sen");
      notes.add(customer, NewNote.of("Another note"));
      assertThat(page.locator("#notes-card")).containsText("Another note");

      page.keyboard().type("tence");
      assertThat(page.locator("#note-text")).hasValue("Half a sentence");
    }
  }

  @Test
  void a_note_is_pinned_edited_deleted_and_restored() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Note note = notes.add(customer, NewNote.of("First words")).value();
      notes.add(customer, NewNote.of("Newer note"));
      Page page = visit.page();
      page.navigate("/customers/" + customer + "/notes");
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.locator("#note-" + note.id() + " .acts button").click();
      assertThat(page.locator("#notes li").first()).containsText("First words");
      assertThat(page.locator("#notes li").first()).containsText("Pinned");

      page.locator("#note-" + note.id() + " .acts a").click();
      page.fill("#note-text", "Second words");
      page.locator("main form button").last().click();
      assertThat(page.locator("main")).containsText("Edited by Eva Lind");
      assertThat(page.locator("main")).containsText("Earlier versions");
      assertThat(page.locator("main")).containsText("First words");

      page.getByText("Delete…").click();
      page.locator("#delete-note button").last().click();
      assertThat(page.locator("h1")).containsText("Deleted");
      assertThat(page.locator("main")).containsText("Deleted by Eva Lind");
      page.locator(".heading button").click();
      assertThat(page.locator("h1")).not().containsText("Deleted");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void two_people_who_edit_one_note_do_not_overwrite_each_other() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Note note = notes.add(customer, NewNote.of("First")).value();
      Page page = visit.page();
      page.navigate("/notes/" + note.id() + "/edit");
      notes.change(note.id(), new NoteContent("Theirs"), 1);
      page.fill("#note-text", "Mine");
      page.locator("main form button").last().click();
      assertThat(page.locator("main")).containsText("Another person changed this note");
      assertThat(page.locator("main .card .said")).hasText("Theirs");
      assertThat(notes.get(note.id()).text()).isEqualTo("Theirs");
      page.locator("main form button").last().click();
      assertThat(page.locator("main .said").first()).hasText("Mine");
    }
  }

  @Test
  void a_note_on_an_order_is_on_the_pages_of_the_order_and_of_the_customer() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      OrderId order = orders.of(customer, PageRequest.first(1)).items().getFirst().id();
      Page page = visit.page();
      page.navigate("/orders/" + order);
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.keyboard().press("n");
      page.keyboard().type("Leave it with the neighbour");
      page.keyboard().press("Control+Enter");
      assertThat(page.locator("#notes-card .said")).hasText("Leave it with the neighbour");
      assertThat(page.locator("#order-history")).containsText("Leave it with the neighbour");
      page.navigate("/customers/" + customer);
      assertThat(page.locator("#notes-card")).containsText("Leave it with the neighbour");
      assertThat(page.locator("#notes-card a[href='/orders/" + order + "']")).isVisible();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_search_offers_a_note_for_a_customer_and_finds_its_words() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta " + mark, eva);
      notes.add(customer, NewNote.of("Klientka prosi o zwrot " + mark));
      Page page = visit.page();
      page.navigate("/");
      page.keyboard().press("Control+k");
      page.fill("#palette-query", "zwrotu " + mark);
      assertThat(page.locator("#palette-found")).containsText("Klientka prosi o zwrot");
      page.fill("#palette-query", "new note marta " + mark);
      page.locator("#palette-found").getByText("New note for Marta " + mark).click();
      assertThat(page.locator("#note-text")).isFocused();
      page.keyboard().type("From the search");
      page.keyboard().press("Control+Enter");
      assertThat(page.locator("#notes")).containsText("From the search");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void every_page_can_be_used_by_everybody() {
    people.create(anna, "Anna Nowak", Role.ACCOUNT_MANAGER, PASSWORD);
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      looksAt(page, "/mentions");
      CustomerId customer =
          regulars.withThreeOrders("Aleksandra Brzęczyszczykiewicz-Łękołodzka", eva);
      OrderId order = orders.of(customer, PageRequest.first(1)).items().getFirst().id();
      Note note =
          Caller.as(
              Actor.person(anna),
              () ->
                  notes
                      .add(
                          order,
                          NewNote.of(
                              "@" + eva + " wants " + "a long text ".repeat(20) + "x".repeat(90)))
                      .value());
      notes.pin(note.id(), true);
      looksAt(page, "/mentions");
      notes.change(note.id(), new NoteContent("@" + eva + " wants less"), 2);
      looksAt(
          page,
          "/customers/" + customer,
          "/customers/" + customer + "/notes",
          "/orders/" + order,
          "/orders/" + order + "/notes",
          "/notes/" + note.id(),
          "/notes/" + note.id() + "/edit",
          "/mentions");
      page.navigate("/customers/" + customer + "/notes");
      page.locator("#note-text").click();
      page.keyboard().type("@" + anna.substring(0, 6));
      assertThat(page.locator("#note-text-suggestions li")).hasCount(1);
      Readers.canUse(page, "the suggestions");
      notes.delete(note.id());
      looksAt(page, "/notes/" + note.id());
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static void looksAt(Page page, String... paths) {
    for (String path : paths) {
      page.navigate(path);
      Readers.canUse(page, path);
    }
  }

  private Chromium.Visit signedIn(Look look) {
    people.create(eva, "Eva Lind", Role.AGENT, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), eva, PASSWORD);
    return visit;
  }
}
