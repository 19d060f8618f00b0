package org.cairncrm.notes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.notes.Mentions;
import org.cairncrm.notes.NewNote;
import org.cairncrm.notes.Note;
import org.cairncrm.notes.Notes;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mentions of colleagues, as people write and read them. */
@CairnTest
@Tag("browser")
class MentionPagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String eva = "eva-" + mark;
  private final String anna = "zz" + mark;

  @Autowired People people;
  @Autowired Notes notes;
  @Autowired Mentions mentions;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void keys_alone_write_a_note_that_mentions_a_colleague() {
    people.create(anna, "Anna Nowak", Role.ACCOUNT_MANAGER, PASSWORD);
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.keyboard().press("n");
      assertThat(page.locator("#note-text")).isFocused();
      page.keyboard().type("Please call her, @" + anna.substring(0, 6));
      assertThat(page.locator("#note-text-suggestions [aria-selected=true]"))
          .containsText("Anna Nowak");
      page.keyboard().press("Enter");
      assertThat(page.locator("#note-text")).hasValue("Please call her, @" + anna + " ");
      assertThat(page.locator("#note-text-suggestions")).hasCount(0);
      page.keyboard().press("Control+Enter");

      assertThat(page.locator("#notes-card .mention")).hasText("@Anna Nowak");
      assertThat(page.locator("#note-text")).hasValue("");
      assertThat(mentions.unread(anna)).isEqualTo(1);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_mouse_chooses_a_colleague_and_escape_chooses_nobody() {
    people.create(anna, "Anna Nowak", Role.ACCOUNT_MANAGER, PASSWORD);
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers/" + regulars.withThreeOrders("Marta Zielińska", eva));
      page.locator("#note-text").click();
      page.keyboard().type("@" + anna.substring(0, 6));
      page.locator("#note-text-suggestions li").first().click();
      assertThat(page.locator("#note-text")).hasValue("@" + anna + " ");
      page.keyboard().type("@" + anna.substring(0, 6));
      assertThat(page.locator("#note-text-suggestions li")).hasCount(1);
      page.keyboard().press("Escape");
      assertThat(page.locator("#note-text-suggestions")).hasCount(0);
      assertThat(page.locator("#note-text")).isFocused();
    }
  }

  @Test
  void a_mention_of_somebody_unknown_comes_back_with_the_text_and_the_reason() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers/" + regulars.withThreeOrders("Marta Zielińska", eva));
      page.fill("#note-text", "Ask @nobody-" + mark);
      page.locator("#note-form button").click();

      assertThat(page.locator("#note-text-error"))
          .hasText("mentions @nobody-" + mark + ", but nobody who can sign in has this username");
      assertThat(page.locator("#note-text")).hasValue("Ask @nobody-" + mark);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_mentioned_colleague_sees_the_count_opens_the_note_and_it_is_read(Look look) {
    try (var visit = signedIn(look)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Page page = visit.page();
      page.navigate("/mentions");
      assertThat(page.locator("main")).containsText("No mentions yet");
      assertThat(page.locator("main[data-connected]")).isVisible();
      Note note = notes.add(customer, NewNote.of("@" + eva + " call her")).value();

      assertThat(row(page, note)).containsText("New");
      assertThat(row(page, note)).containsText("@Eva Lind call her");
      assertThat(page.locator("#waiting-mentions")).hasText("1");
      row(page, note).locator("a.rowlink").click();
      assertThat(page.locator("h1")).containsText("Note on Marta Zielińska");
      assertThat(page.locator("#waiting-mentions")).hasText("0");
      page.navigate("/mentions");
      assertThat(row(page, note)).not().containsText("New");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_count_is_right_also_if_the_page_begins_to_listen_while_the_note_is_read() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Note note = notes.add(customer, NewNote.of("@" + eva + " call her")).value();
      Page page = visit.page();
      var line = new AtomicReference<Route>();
      var reading = new AtomicReference<Route>();
      page.route("**/live", line::set);
      page.route("**/reading", reading::set);
      page.navigate("/notes/" + note.id());
      page.waitForCondition(() -> line.get() != null && reading.get() != null);

      APIResponse answer = Objects.requireNonNull(reading.get()).fetch();
      Objects.requireNonNull(line.get()).resume();
      assertThat(page.locator("main[data-connected]")).isVisible();
      Objects.requireNonNull(reading.get()).fulfill(new Route.FulfillOptions().setResponse(answer));

      assertThat(page.locator("#waiting-mentions")).hasText("0");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void mentions_are_marked_as_read_by_key_and_all_at_once() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      CustomerId customer = regulars.withThreeOrders("Marta Zielińska", eva);
      Note first = notes.add(customer, NewNote.of("@" + eva + " one")).value();
      Note second = notes.add(customer, NewNote.of("@" + eva + " two")).value();
      notes.add(customer, NewNote.of("@" + eva + " three"));
      Page page = visit.page();
      page.navigate("/mentions");
      assertThat(page.locator("main[data-connected]")).isVisible();
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(row(page, second)).hasAttribute("aria-selected", "true");
      page.keyboard().press("x");
      assertThat(row(page, second)).not().containsText("New");
      assertThat(page.locator("#waiting-mentions")).hasText("2");

      page.keyboard().press("a");
      assertThat(row(page, first)).not().containsText("New");
      assertThat(page.locator("#waiting-mentions")).isHidden();
      assertThat(visit.errors()).isEmpty();
    }
  }

  private Locator row(Page page, Note note) {
    return page.locator("#mentions tr")
        .filter(
            new Locator.FilterOptions().setHas(page.locator("a[href='/notes/" + note.id() + "']")));
  }

  private Chromium.Visit signedIn(Look look) {
    people.create(eva, "Eva Lind", Role.AGENT, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), eva, PASSWORD);
    return visit;
  }
}
