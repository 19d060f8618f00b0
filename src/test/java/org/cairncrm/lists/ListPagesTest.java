package org.cairncrm.lists;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a list, as a person uses it. */
@CairnTest
@Tag("browser")
class ListPagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String town = "Town " + mark;

  @Autowired Callers callers;
  @Autowired People people;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @Test
  void a_list_is_filtered_sorted_arranged_and_saved_as_a_view() {
    for (String name : new String[] {"Ewa", "Adam", "Zofia"}) {
      callers
          .system()
          .post("/api/customers", "{\"name\":\"%s\",\"city\":\"%s\"}".formatted(name, town));
    }
    try (var visit = signedIn()) {
      Page page = visit.page();
      page.navigate("/customers");
      page.keyboard().press("F");
      assertThat(page.locator("#found details[open] li:first-child a")).isFocused();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#found details[open] li:nth-child(2) a")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator("#found details[open]")).hasCount(0);
      assertThat(page.locator("summary[data-key=F]")).isFocused();
      page.keyboard().press("F");
      page.locator("#found details[open]").getByText("City", exactly()).click();
      page.locator(".adding .segments").getByText("is", exactly()).click();
      assertThat(page.locator(".adding .segments a[aria-current]")).hasText("is");
      page.fill(".adding input[name=value]", town);
      page.locator(".adding").getByText("Apply").click();
      assertThat(page.locator("#found tbody tr")).hasCount(3);
      assertThat(page.locator(".chip")).containsText("City is " + town);

      page.locator("#found thead").getByText("Name").click();
      assertThat(page.locator("#found tbody tr").first()).containsText("Adam");
      page.locator("#found thead").getByText("Name").click();
      assertThat(page.locator("#found tbody tr").first()).containsText("Zofia");

      page.locator("#found summary").getByText("Columns").click();
      page.locator("#found details[open]").getByText("Customer since").click();
      page.locator("#found details[open]").getByText("Show these").click();
      assertThat(page.locator("#found thead")).containsText("Customer since");
      Readers.canUse(page, "a filtered list");

      page.locator("#found summary").getByText("Save view").click();
      page.fill("#view-title", "Mine " + mark);
      page.locator("#found details[open] button").click();
      Locator tab = page.locator(".segments a[aria-current]");
      assertThat(tab).hasText("Mine " + mark);
      page.locator("#found thead").getByText("Name").click();
      assertThat(page.locator("#found")).containsText("changed, not saved");
      assertThat(page).hasURL(Pattern.compile(".*view=.*sort=name.*"));

      page.keyboard().press("j");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Adam");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void enter_in_a_field_of_an_action_runs_that_action_and_the_way_back_keeps_the_rows() {
    callers.system().post("/api/customers", "{\"name\":\"Ewa\",\"city\":\"%s\"}".formatted(town));
    try (var visit = signedIn()) {
      Page page = visit.page();
      page.navigate("/customers?filter=city:is:" + town + "&sort=-name");
      page.locator("#found tbody input").check();
      page.locator(".bulk summary").getByText("Add a tag").click();
      assertThat(page.locator(".bulk details[open] input")).isFocused();
      page.keyboard().type("recall " + mark);
      page.keyboard().press("Enter");
      assertThat(page.locator("#progress h2")).hasText("Add a tag: done");
      assertThat(page.locator("#progress dd")).hasText("recall " + mark);

      page.getByText("Back to the list").click();
      assertThat(page).hasURL(Pattern.compile(".*/customers\\?filter=.*&sort=-name"));
      assertThat(page.locator("#found tbody input")).isChecked();
      assertThat(page.locator("#found tbody tr")).containsText("recall " + mark);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_page_without_a_script_asks_for_the_value_and_leads_to_the_filtered_list() {
    var agent = callers.person(Role.AGENT);
    assertThat(agent.get("/customers?adding=city:contains").body())
        .contains("name=\"value\"", "begins with");
    var answer = agent.get("/customers?sort=name&adding=city:contains&value=a,b");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/customers?filter=city%3Acontains%3Aa%2Cb&sort=name");
    assertThat(agent.get("/customers?filter=colour:is:red").body())
        .contains("This list cannot be shown", "has no column “colour”");
    assertThat(agent.get("/customers?filter=city:is:Ewa&filter=openTasks:at-least:1.5").body())
        .contains("<b>City</b>", "class=\"chip bad\"", "<b>Open tasks</b>", "is not so large")
        .contains("data-key=\"F\"", "Nothing is shown")
        .doesNotContain("No customers");
  }

  @Test
  void every_list_can_be_used_by_everybody() {
    try (var visit = signedIn()) {
      Page page = visit.page();
      for (String path :
          new String[] {
            "/customers?query=nobody-" + mark,
            "/customers?adding=stage-online-purchase:one-of",
            "/customers?filter=colour:is:red",
            "/orders",
            "/orders?status=late",
            "/tasks/all",
            "/loyalty/members"
          }) {
        page.navigate(path);
        Readers.canUse(page, path);
      }
      assertThat(visit.errors()).isEmpty();
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private Chromium.Visit signedIn() {
    people.create("hana-" + mark, "Hana Novak", Role.HEAD, PASSWORD);
    Chromium.Visit visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    Chromium.signIn(visit.page(), "hana-" + mark, PASSWORD);
    return visit;
  }
}
