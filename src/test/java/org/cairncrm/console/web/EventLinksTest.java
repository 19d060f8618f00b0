package org.cairncrm.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairncrm.access.Role;
import org.cairncrm.events.EventId;
import org.cairncrm.events.Recorded;
import org.cairncrm.notifications.Notifications;
import org.cairncrm.orders.NewCreditNote;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.Orders;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.tasks.NewTask;
import org.cairncrm.tasks.TaskContent;
import org.cairncrm.tasks.TaskPriority;
import org.cairncrm.tasks.Tasks;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.cairncrm.work.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The things that sentences name lead to their pages. */
@CairnTest
class EventLinksTest {
  private static final Pattern HREF = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)(#[^\"]*)?\"");

  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired Tasks tasks;
  @Autowired Notifications notifications;
  @Autowired Worker worker;
  @Autowired EventSentences sentences;

  @Test
  void a_history_leads_to_orders_shipments_messages_tasks_credit_notes_points_and_events() {
    CustomerId customer = regulars.withALateParcel("Marta Zielińska");
    worker.sweep();
    var task = tasks.open(NewTask.of(customer, call())).value();
    var note =
        orders
            .credit(
                customer,
                new NewCreditNote(
                    null, null, null, BigDecimal.TEN, Currency.getInstance("EUR"), "Goodwill"))
            .value();
    Order order = orders.get(orders.of(customer, PageRequest.first(1)).items().getFirst().id());
    var mail = notifications.of(customer, PageRequest.first(1)).items().getFirst();

    List<String> links = links("/customers/" + customer);

    assertThat(links)
        .contains(
            "/orders/" + order.id(),
            "/shipments/" + order.shipments().getFirst().id(),
            "/notifications/" + mail.id(),
            "/tasks/" + task.id(),
            "/customers/" + customer + "/credit-notes#" + note.id(),
            "/customers/" + customer + "/loyalty#lot-" + order.id())
        .anyMatch(link -> link.matches("/events/[-0-9a-f]{36}/why"));
  }

  @Test
  void every_link_of_a_history_of_an_order_and_of_points_opens() {
    CustomerId customer = regulars.withThreeOrders("Jonas Weber", null);
    var order = orders.of(customer, PageRequest.first(1)).items().getFirst();
    Set<String> links = new LinkedHashSet<>(links("/customers/" + customer));
    links.addAll(links("/orders/" + order.id()));
    links.addAll(links("/customers/" + customer + "/loyalty"));
    links.addAll(
        links(
            links.stream().filter(link -> link.startsWith("/events/")).findFirst().orElseThrow()));

    assertThat(links).anyMatch(link -> link.contains("/loyalty#reward-"));
    for (String link : links) {
      String address = link.split("#", 2)[0];
      var answer = callers.person(Role.AGENT).get(address);
      assertThat(answer.statusCode()).as(link).isIn(200, 302);
      if (link.contains("#")) {
        assertThat(answer.body()).contains("id=\"" + link.split("#", 2)[1] + '"');
      }
    }
  }

  @Test
  void somebody_who_may_not_open_a_page_sees_the_words_without_a_link() {
    CustomerId customer = regulars.withThreeOrders("Jonas Weber", null);

    assertThat(links("/customers/" + customer)).isNotEmpty();
    assertThat(sentences.tell(placed(customer)).title())
        .as("nobody is signed in")
        .isNotEmpty()
        .allSatisfy(run -> assertThat(run.href()).isNull());
  }

  private List<String> links(String page) {
    String body = callers.person(Role.AGENT).get(page).body();
    String main = body.substring(body.indexOf("<main"));
    List<String> links = new ArrayList<>();
    var found = HREF.matcher(main);
    while (found.find()) {
      links.add(found.group(1) + (found.group(2) == null ? "" : found.group(2)));
    }
    return links;
  }

  private static Recorded placed(CustomerId customer) {
    return new Recorded(
        EventId.next(),
        customer,
        1,
        "order-placed",
        "orders",
        null,
        TestClock.START,
        TestClock.START,
        1,
        null,
        null,
        Actor.CAIRN,
        """
        {"order": "0199c1a0-0000-7000-8000-000000000002", "number": "1003", "lines": 1,
         "total": {"amount": "9.00", "currency": "EUR"}}
        """,
        null,
        null,
        null);
  }

  private static TaskContent call() {
    return new TaskContent(
        "Call about the parcel",
        null,
        TaskPriority.HIGH,
        java.time.LocalDate.ofInstant(TestClock.START, java.time.ZoneOffset.UTC),
        null,
        null,
        Role.AGENT,
        null);
  }
}
