package org.cairncrm.lists;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rows of a list: chosen by keys, changed together, and compact on a phone. */
@CairnTest
@Tag("browser")
class ListRowsTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String town = "Town-" + mark;

  @Autowired Callers callers;
  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Worker worker;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void space_and_shift_choose_rows_and_the_bar_changes_them() {
    register("Adam", "Ewa", "Jan", "Zofia");
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers?sort=name&filter=city:is:" + town);
      Locator bar = page.locator("#bulk");
      assertThat(bar).isHidden();
      page.keyboard().press("j");
      page.keyboard().press("Space");
      assertThat(bar).isVisible();
      assertThat(bar.locator("[data-picked]")).hasText("1 selected");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("Shift+Space");
      assertThat(bar.locator("[data-picked]")).hasText("3 selected");
      assertThat(page.locator("[data-pick]:checked")).hasCount(3);
      page.locator("[data-pick]").nth(1).click();
      assertThat(bar.locator("[data-picked]")).hasText("2 selected");
      Readers.canUse(page, "a list with chosen rows");

      bar.locator("summary").first().click();
      bar.locator("details[open] select").selectOption("hana-" + mark);
      bar.locator("details[open] button").click();
      assertThat(page.locator(".figures")).containsText("2 changed");
      page.navigate("/customers?filter=accountManager:is:hana-" + mark);
      assertThat(page.locator("#found tbody tr")).hasCount(2);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void all_that_match_are_counted_and_changed_once_a_person_agrees() {
    register("Adam", "Ewa", "Jan");
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers?sort=name&filter=city:is:" + town);
      page.keyboard().press("j");
      page.keyboard().press("Space");
      Locator bar = page.locator("#bulk");
      bar.locator("input[name=all]").check();
      bar.locator("summary").first().click();
      bar.locator("details[open] select").selectOption("hana-" + mark);
      bar.locator("details[open] button").click();
      assertThat(page.locator("#matching")).hasText("Rows that match: 3");
      Readers.canUse(page, "a question before a change of all rows");
      page.locator("main form.acts button").click();
      assertThat(page.locator("#progress")).isVisible();
      worker.sweep();
      assertThat(page.locator(".figures")).containsText("3 changed");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_view_is_deleted_only_after_a_question() {
    try (var visit = signedIn(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers?sort=name&filter=city:is:" + town);
      page.locator("#found summary").getByText("Save view").click();
      page.fill("#view-title", "Mine " + mark);
      page.locator("#found details[open] button").click();
      Locator tab = page.locator(".segments a").getByText("Mine " + mark);
      assertThat(tab).isVisible();
      page.locator("#found summary").getByText("View", exactly()).click();
      page.locator("[commandfor=delete-view][command=show-modal]").click();
      assertThat(page.locator("#delete-view")).containsText("Mine " + mark);
      page.keyboard().press("Escape");
      assertThat(tab).isVisible();
      page.locator("[commandfor=delete-view][command=show-modal]").click();
      page.locator("#delete-view button.danger").click();
      assertThat(tab).hasCount(0);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_phone_shows_the_first_columns_of_a_row_and_the_status_of_an_order() {
    regulars.withALateParcel("Marta " + mark);
    try (var visit = signedIn(Look.PHONE_LIGHT)) {
      Page page = visit.page();
      page.navigate("/orders");
      Locator row = page.locator("#found tbody tr").first();
      assertThat(row.locator("[data-head=Status] .tag")).isVisible();
      assertThat(row.locator("td.later").first()).isHidden();
      assertThat(row.boundingBox().height).isLessThan(120);
      Readers.canUse(page, "orders on a phone");
      page.navigate("/customers");
      Locator pick = page.locator("#found tbody td.pick").first();
      assertThat(pick.boundingBox().width).as("the box to tick").isGreaterThan(12);
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private void register(String... names) {
    for (String name : names) {
      callers
          .system()
          .post("/api/customers", "{\"name\":\"%s\",\"city\":\"%s\"}".formatted(name, town));
    }
  }

  private Chromium.Visit signedIn(Look look) {
    people.create("hana-" + mark, "Hana Novak", Role.HEAD, PASSWORD);
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Chromium.signIn(visit.page(), "hana-" + mark, PASSWORD);
    return visit;
  }
}
