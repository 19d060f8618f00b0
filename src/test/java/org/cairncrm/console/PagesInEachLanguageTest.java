package org.cairncrm.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.People;
import org.cairncrm.access.PersonalPreferences;
import org.cairncrm.access.Preferences;
import org.cairncrm.access.Role;
import org.cairncrm.access.Theme;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.ModuleTexts;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main pages in each language, as people with that language see them. */
@CairnTest
@Tag("browser")
class PagesInEachLanguageTest {
  private static final String PASSWORD = "a stone on a stone";

  /** Texts, labels and placeholders of a page. */
  private static final String TEXTS =
      """
      () => {
        const found = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const holder = walker.currentNode.parentElement;
          if (!holder.closest("script, style, code, [lang]:not(html)")) {
            found.push(walker.currentNode.textContent.trim());
          }
        }
        for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
          found.push(element.ariaLabel ?? "", element.title ?? "", element.placeholder ?? "");
        }
        return found;
      }
      """;

  /** What varies in a text; shorter texts, such as units, are the same in many languages. */
  private static final Pattern WHOLE = Pattern.compile("[^{]{4,}");

  private static Chromium chromium;

  private Set<String> english = Set.of();

  @Autowired People people;
  @Autowired PersonalPreferences preferences;
  @Autowired Journeys journeys;
  @Autowired Programmes programmes;
  @Autowired Regulars regulars;
  @Autowired Worker worker;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource(names = {"PL", "RO", "IT"})
  void have_no_english_words_and_suit_everybody(Language language) {
    english = english(language);
    CustomerId late = regulars.withALateParcel("Łucja Brzęczyszczykiewicz");
    worker.sweep();
    String head = someone(Role.HEAD, new Preferences(language, null, Theme.SYSTEM));
    String admin = someone(Role.ADMIN, new Preferences(language, null, Theme.SYSTEM));
    people.list().forEach(person -> english.removeAll(List.of(person.name(), person.username())));
    programmes.rules().forEach(rule -> english.remove(rule.title()));
    journeys.map("online-purchase").stages().forEach(stage -> english.remove(stage.title()));
    try (var visit = signedIn(head)) {
      looksAt(
          visit,
          language,
          "/",
          "/customers",
          "/customers/new",
          "/customers/" + late,
          "/orders",
          "/tasks",
          "/journeys",
          "/loyalty",
          "/offers",
          "/segments",
          "/notifications",
          "/search?q=nothing-like-this",
          "/settings/account",
          "/settings/sessions");
      Page page = visit.page();
      page.navigate("/orders");
      page.navigate(page.locator("tbody a[href^='/orders/']").first().getAttribute("href"));
      requireTranslated(page, language, "an order");
    }
    try (var visit = signedIn(admin)) {
      looksAt(
          visit,
          language,
          "/",
          "/operations",
          "/settings/people",
          "/settings/tokens",
          "/settings/audit",
          "/imports");
    }
  }

  @Test
  void have_the_theme_that_a_person_chose_on_every_device_and_light_paper() {
    try (var visit = signedIn(someone(Role.AGENT, new Preferences(null, null, Theme.DARK)))) {
      Page page = visit.page();
      page.navigate("/");
      assertThat(ground(page)).isEqualTo("rgb(19, 18, 17)");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
          .isEqualTo("light");
    }
    try (var visit = signedIn(someone(Role.AGENT, new Preferences(null, null, Theme.LIGHT)))) {
      visit.page().navigate("/");
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertThat(ground(visit.page())).isEqualTo("rgb(251, 250, 248)");
    }
  }

  @Test
  void a_person_changes_the_language_in_the_form_and_reads_the_next_page_in_it() {
    try (var visit = signedIn(someone(Role.AGENT, Preferences.NONE))) {
      Page page = visit.page();
      page.navigate("/settings/account");
      page.selectOption("#language", "it");
      page.selectOption("#theme", "dark");
      page.locator("main form button").click();
      page.waitForURL(url -> url.contains("saved"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("it");
      assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
      assertThat(page.locator("main [role=status]").isVisible()).isTrue();
    }
  }

  private static Object ground(Page page) {
    return page.evaluate("getComputedStyle(document.body).backgroundColor");
  }

  private void looksAt(Chromium.Visit visit, Language language, String... paths) {
    for (String path : paths) {
      visit.page().navigate(path);
      requireTranslated(visit.page(), language, path);
      Readers.canUseTranslated(visit.page(), path + " in " + language);
    }
    assertThat(visit.errors()).isEmpty();
  }

  private void requireTranslated(Page page, Language language, String what) {
    assertThat(page.locator("html").getAttribute("lang"))
        .isEqualTo(language.locale().getLanguage());
    List<String> found = new ArrayList<>();
    ((List<?>) page.evaluate(TEXTS))
        .forEach(
            text -> {
              if (english.contains(text.toString())) {
                found.add(text.toString());
              }
            });
    assertThat(found).as("English in %s in %s", what, language).isEmpty();
  }

  /** The English texts that are different in the language. */
  private static Set<String> english(Language language) {
    Set<String> english = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (String folder : List.of("messages", "sentences", "texts")) {
      Properties translated = ModuleTexts.read(folder, language);
      Properties words = ModuleTexts.read(folder);
      for (String key : translated.stringPropertyNames()) {
        String text = words.getProperty(key, "");
        if (WHOLE.matcher(text).matches()) {
          english.add(text);
        }
        own.add(translated.getProperty(key));
      }
    }
    english.removeAll(own);
    return english;
  }

  private String someone(Role role, Preferences wanted) {
    String username = role.word() + "-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "Ștefania Łękołodzka", role, PASSWORD);
    preferences.change(username, wanted);
    return username;
  }

  private Chromium.Visit signedIn(String username) {
    Chromium.Visit visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    Page page = visit.page();
    Chromium.signIn(page, username, PASSWORD);
    return visit;
  }
}
