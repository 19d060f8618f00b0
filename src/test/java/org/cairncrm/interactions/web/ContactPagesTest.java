package org.cairncrm.interactions.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairncrm.access.People;
import org.cairncrm.access.Role;
import org.cairncrm.attachments.SampleFiles;
import org.cairncrm.interactions.Direction;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.interactions.NewInteraction;
import org.cairncrm.orders.OrderSummary;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Chromium;
import org.cairncrm.testing.Chromium.Visit;
import org.cairncrm.testing.Look;
import org.cairncrm.testing.Readers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about contacts, as a person uses them. */
@CairnTest
@Tag("browser")
class ContactPagesTest {
  private static final String PASSWORD = "a stone on a stone";
  private static Chromium chromium;

  private final String eva = "eva-" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired People people;
  @Autowired Interactions interactions;
  @Autowired Orders orders;
  @Autowired Regulars regulars;
  @LocalServerPort int port;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  private Visit signedIn(Visit visit) {
    people.create(eva, "Eva Kowalska", Role.AGENT, PASSWORD);
    Page page = visit.page();
    Chromium.signIn(page, eva, PASSWORD);
    return visit;
  }

  private Visit visit(Look look) {
    return signedIn(chromium.visit(look, "http://localhost:" + port));
  }

  private CustomerId marta() {
    return regulars.withThreeOrders("Marta Zielińska", null);
  }

  private OrderSummary order(CustomerId customer) {
    return orders.of(customer, PageRequest.first(1)).items().getFirst();
  }

  private Interaction mail(CustomerId customer) {
    return interactions
        .record(
            customer,
            new NewInteraction(
                Channel.EMAIL,
                Direction.INBOUND,
                "About a coat",
                "It is too small.",
                null,
                TestClock.START.minus(Duration.ofHours(3)),
                null,
                null))
        .value();
  }

  private static FilePayload photo(String name) {
    return new FilePayload(name, "image/png", SampleFiles.picture());
  }

  @Test
  void a_contact_is_logged_late_with_an_order_and_files_without_scripts() {
    CustomerId customer = marta();
    String number = order(customer).number();
    try (var visit =
        signedIn(chromium.visitWithoutScripts(Look.DESKTOP_LIGHT, "http://localhost:" + port))) {
      Page page = visit.page();
      page.navigate("/customers/" + customer + "/contacts/new");
      page.selectOption("#channel", "post");
      page.fill("#subject", "A letter about the scarf");
      page.fill("#at", "2026-02-20T09:30");
      page.selectOption("#order", order(customer).id().toString());
      page.setInputFiles("[name=files]", new FilePayload[] {photo("front.png"), photo("back.png")});
      page.click("main footer button");
      page.locator("#timeline").getByText("A letter about the scarf").click();

      assertThat(page.locator("h1")).containsText("A letter about the scarf");
      assertThat(page.locator("h1")).containsText("waits for an answer");
      assertThat(page.locator("#contact .heading .facts")).containsText("Order " + number);
      assertThat(page.locator("#contact .heading .facts time"))
          .hasAttribute("datetime", "2026-02-20T09:30:00Z");
      assertThat(page.locator("#attachments li")).hasCount(2);
      page.locator("#contact .heading .facts").getByText("Order " + number).click();
      assertThat(page.locator("main")).containsText("A letter about the scarf");
    }
  }

  @Test
  void files_are_added_opened_and_removed_with_a_reason() {
    Interaction contact = mail(marta());
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/interactions/" + contact.id());
      page.setInputFiles("#files", photo("damage.png"));
      page.locator("#attachments form button").last().click();
      assertThat(page.locator("#attachments img")).isVisible();
      assertThat((Integer) page.locator("#attachments img").evaluate("one => one.naturalWidth"))
          .isEqualTo(1);

      page.setInputFiles(
          "#files", new FilePayload("page.png", "image/png", "<html></html>".getBytes()));
      page.locator("#attachments form button").last().click();
      assertThat(page.locator("#attachments [role=alert]")).containsText("page.png");
      assertThat(page.locator("#attachments li")).hasCount(1);

      page.locator("#attachments button.danger").first().click();
      page.locator("#attachments dialog textarea").fill("It shows another customer");
      page.locator("#attachments dialog footer button").last().click();
      assertThat(page.locator("#attachments li")).hasCount(0);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void the_dialog_offers_the_orders_and_keeps_files_after_a_fault() {
    CustomerId customer = marta();
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/customers/" + customer);
      page.keyboard().press("l");
      assertThat(page.locator("#log-contact #order option")).hasCount(4);
      page.fill("#log-contact #subject", "Broken");
      page.fill("#log-contact #at", "2090-01-01T10:00");
      page.setInputFiles("#log-contact [name=files]", photo("damage.png"));
      page.locator("#log-contact footer button:not([type=button])").click();
      assertThat(page.locator("#log-contact #at-error")).containsText("must not be in the future");
      assertThat(page.locator("#log-contact")).containsText("damage.png is already uploaded");
      visit.errors().clear();

      page.fill("#log-contact #at", "");
      page.locator("#log-contact footer button:not([type=button])").click();
      assertThat(page.locator("#log-contact")).isHidden();
      page.locator("#timeline").getByText("Broken").click();
      assertThat(page.locator("#attachments")).containsText("damage.png");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Look.class)
  void a_contact_is_corrected_and_both_versions_are_shown(Look look) {
    CustomerId customer = marta();
    Interaction contact = mail(customer);
    try (var visit = visit(look)) {
      Page page = visit.page();
      page.navigate("/interactions/" + contact.id());
      Readers.canUse(page, "a contact");
      page.getByText("Correct", new Page.GetByTextOptions().setExact(true)).click();
      Readers.canUse(page, "the correction of a contact");
      page.selectOption("#channel", "phone");
      page.fill("#subject", "About a hat");
      page.fill("#reason", "I mixed up two calls");
      page.click("main form button");

      assertThat(page).hasURL(Pattern.compile("/interactions/" + contact.id() + "$"));
      assertThat(page.locator("h1")).containsText("About a hat");
      assertThat(page.locator("h1")).containsText("corrected");
      assertThat(page.locator("#earlier-versions")).containsText("About a coat");
      assertThat(page.locator("#earlier-versions"))
          .containsText(Pattern.compile("Corrected by Eva Kowalska on .*I mixed up two calls"));
      Readers.canUse(page, "a corrected contact");
      page.navigate("/customers/" + customer);
      assertThat(page.locator("#timeline")).containsText("About a hat");
      assertThat(page.locator("#timeline")).containsText("corrected on");
      assertThat(page.locator("#timeline")).not().containsText("About a coat");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void a_correction_of_what_was_corrected_meanwhile_says_so() {
    Interaction contact = mail(marta());
    try (var visit = visit(Look.DESKTOP_LIGHT)) {
      Page page = visit.page();
      page.navigate("/interactions/" + contact.id() + "/correction");
      interactions.correct(
          contact.id(),
          new org.cairncrm.interactions.InteractionCorrection(
              Channel.EMAIL, Direction.INBOUND, "Other", null, contact.at(), null, "Faster"),
          1);
      page.fill("#subject", "Mine");
      page.fill("#reason", "Slower");
      page.click("main form button");

      assertThat(page.locator("main")).containsText("has corrected this contact meanwhile");
      assertThat(page.locator("main .card")).containsText("The other version");
      assertThat(page.locator("main .card")).containsText("Other");
      assertThat(page.locator("#subject")).hasValue("Mine");
      page.click("main form button");
      assertThat(page.locator("h1")).containsText("Mine");
    }
  }

  @Test
  void a_waiting_contact_needs_no_answer_at_one_click() {
    Interaction contact = mail(marta());
    try (var visit = visit(Look.PHONE_LIGHT)) {
      Page page = visit.page();
      page.navigate("/interactions/" + contact.id());
      page.getByText("No answer needed").click();
      assertThat(page.locator("h1")).containsText("needs no answer");
      assertThat(visit.errors()).isEmpty();
    }
  }
}
