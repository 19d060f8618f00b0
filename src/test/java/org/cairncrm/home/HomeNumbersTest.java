package org.cairncrm.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each number of a tile leads to the list of what it counts. */
@CairnTest
@Tag("browser")
class HomeNumbersTest {
  private static final String PASSWORD = "a stone on a stone";

  /** The elements of tiles that hold a number alone, and are no links. */
  private static final String PLAIN =
      """
      () => [...document.querySelectorAll("#tiles .figure, #tiles .tile > header .tag, #tiles .legend b, #tiles td.num, #tiles td.num *")]
        .filter((part) => [...part.childNodes].some((one) => one.nodeType === 3 && /^\\s*[0-9][0-9.,]*%?\\s*$/.test(one.textContent)))
        .filter((part) => !part.closest("a") && !part.closest(".meta"))
        .map((part) => part.outerHTML)
      """;

  private static Chromium chromium;

  @Autowired People people;
  @Autowired Regulars regulars;
  @Autowired Interactions interactions;
  @Autowired Worker worker;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void each_number_is_a_link_and_each_link_opens(Role role) {
    try (var visit = shown(role)) {
      Page page = visit.page();
      assertThat((List<?>) page.evaluate(PLAIN)).as("numbers that lead nowhere").isEmpty();

      List<String> closed = new ArrayList<>();
      for (Locator link : page.locator("#tiles a[href]").all()) {
        String href = link.getAttribute("href");
        APIResponse answer = page.request().get("http://localhost:" + port + href);
        if (answer.status() != 200 || answer.text().contains("class=\"note bad\"")) {
          closed.add(href + " " + answer.status());
        }
      }
      assertThat(closed).isEmpty();
    }
  }

  @Test
  void the_list_of_a_period_has_as_many_rows_as_the_tile_counts() {
    try (var visit = shown(Role.HEAD)) {
      Page page = visit.page();
      Locator informed = page.locator(".legend a").first();
      int counted = Integer.parseInt(informed.locator("b").textContent());
      assertThat(page.locator(".tile:has(.legend) .figure").textContent())
          .containsPattern("[0-9]+%")
          .doesNotContain("{");
      informed.click();
      page.waitForURL("**/late-deliveries**");

      assertThat(page.locator("[data-rows] > tr:not(#more)").count()).isEqualTo(counted);
    }
  }

  /** The home page of somebody of the role, whose tiles have something to show. */
  private Chromium.Visit shown(Role role) {
    String username = role.word() + "-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "A " + role.word(), role, PASSWORD);
    CustomerId customer = regulars.withThreeOrders("Cecylia Figura", username);
    regulars.withALateParcel("Dobrawa Liczba", username);
    interactions.record(
        customer,
        NewInteraction.logged(Channel.PHONE, Direction.INBOUND, "How many are there?", null));
    worker.sweep();
    Chromium.Visit visit = chromium.visit(Look.DESKTOP_LIGHT, "http://localhost:" + port);
    Page page = visit.page();
    Chromium.signIn(page, username, PASSWORD);
    page.navigate("/");
    return visit;
  }
}
