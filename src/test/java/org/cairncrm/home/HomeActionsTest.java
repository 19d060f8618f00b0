package org.cairncrm.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an account manager does on the home page without leaving it, on a desktop and a phone. */
@CairnTest
@Tag("browser")
class HomeActionsTest {
  private static final String PASSWORD = "a stone on a stone";
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
  @EnumSource(
      value = Look.class,
      names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
  void a_late_delivery_is_reported_to_its_customer_in_one_dialog(Look look) {
    String manager = manager();
    regulars.withALateParcel("Aleksandra Łękołodzka", manager);
    worker.sweep();

    try (var visit = signedIn(look, manager)) {
      Page page = visit.page();
      page.navigate("/");
      Locator row = page.locator("[id^=late-]");
      assertThat(row).containsText("not informed yet");
      row.locator("[data-row-key=i]").click();

      Locator dialog = page.locator("#log-contact");
      assertThat(dialog).containsText("Aleksandra Łękołodzka");
      assertThat(dialog.locator("#subject")).hasValue(Pattern.compile("Delay of order .+"));
      assertThat(dialog.locator("#direction")).hasValue("outbound");
      assertThat(dialog.locator("#order")).not().hasValue("");
      Readers.canUse(page, "the dialog to inform a customer");
      dialog.locator("#body").fill("It comes on Monday. She is at home.");
      dialog.locator("footer button:not([type=button])").click();

      assertThat(dialog).isHidden();
      assertThat(row.locator(".tag.good")).hasText("informed");
      assertThat(row.locator("[data-row-key=i]")).hasCount(0);
      org.assertj.core.api.Assertions.assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Look.class,
      names = {"DESKTOP_LIGHT", "PHONE_LIGHT"})
  void a_contact_is_opened_by_its_row_and_answered_in_one_dialog(Look look) {
    String manager = manager();
    CustomerId customer = regulars.withThreeOrders("Bronisława Ćwikła", manager);
    UUID contact =
        interactions
            .record(
                customer,
                NewInteraction.logged(
                    Channel.EMAIL, Direction.INBOUND, "Do the plates break?", null))
            .value()
            .id();

    try (var visit = signedIn(look, manager)) {
      Page page = visit.page();
      page.navigate("/");
      Locator row = page.locator("#contact-" + contact);
      assertThat(row.locator(".rowlink")).hasAttribute("href", "/interactions/" + contact);
      row.locator("[data-row-key=a]").click();

      Locator dialog = page.locator("#log-contact");
      assertThat(dialog.locator("#subject")).hasValue("Do the plates break?");
      assertThat(dialog.locator("#channel")).hasValue("email");
      dialog.locator("#body").fill("No.");
      dialog.locator("footer button:not([type=button])").click();

      assertThat(dialog).isHidden();
      assertThat(row).hasCount(0);
    }
  }

  private String manager() {
    String username = "manager-" + UUID.randomUUID().toString().substring(0, 8);
    people.create(username, "A manager", Role.ACCOUNT_MANAGER, PASSWORD);
    return username;
  }

  private Chromium.Visit signedIn(Look look, String username) {
    Chromium.Visit visit = chromium.visit(look, "http://localhost:" + port);
    Page page = visit.page();
    Chromium.signIn(page, username, PASSWORD);
    return visit;
  }
}
