package org.cairncrm.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.orders.LineQuantity;
import org.cairncrm.orders.NewCancellation;
import org.cairncrm.orders.Order;
import org.cairncrm.orders.OrderStatus;
import org.cairncrm.orders.Orders;
import org.cairncrm.orders.PromiseChange;
import org.cairncrm.orders.Reversal;
import org.cairncrm.orders.Shipment;
import org.cairncrm.orders.ShipmentStatus;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Regulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What agents do with an order from its page. */
@CairnTest
class OrderActionsTest {
  @Autowired Callers callers;
  @Autowired Regulars regulars;
  @Autowired Orders orders;
  @Autowired BusinessZone zone;
  CustomerId customer;
  Order order;

  @BeforeEach
  void an_order_of_two_mugs_with_a_late_parcel() {
    customer = regulars.withALateParcel("Marta Zielińska");
    order = orders.get(orders.of(customer, PageRequest.first(1)).items().getFirst().id());
  }

  @Test
  void one_of_two_mugs_is_cancelled_and_then_the_rest() {
    assertDone("/cancellation", Map.of("line-1", "1", "reason", "One is enough"), "cancel");

    Reversal first = now().reversals().getFirst();
    assertThat(first.lines()).containsExactly(new LineQuantity(1, 1));
    assertThat(first.amount()).isEqualTo(Money.of("42.25", "EUR"));
    assertThat(first.reason()).isEqualTo("One is enough");

    assertDone("/cancellation", Map.of("line-1", "1"), "cancel");
    assertThat(now().status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void delivered_goods_are_returned_by_their_lines() {
    deliver();
    assertDone("/returns", Map.of("line-1", "1", "reason", "Broken"), "return");

    assertThat(now().reversals().getFirst().lines()).containsExactly(new LineQuantity(1, 1));
    assertThat(page("?done=return")).contains("The return is recorded.");
  }

  @Test
  void goods_that_nobody_knows_are_returned_by_the_amount_refunded() {
    deliver();
    assertDone("/returns", Map.of("amount", "12.50", "reason", "Not said"), "return");

    Reversal returned = now().reversals().getFirst();
    assertThat(returned.lines()).isEmpty();
    assertThat(returned.amount()).isEqualTo(Money.of("12.50", "EUR"));
    HttpResponse<String> both = post(at("/returns"), Map.of("amount", "5", "line-1", "1"));
    assertThat(both.statusCode()).isEqualTo(422);
    assertThat(both.body()).contains("must be empty if articles are returned by quantity");
  }

  @Test
  void a_credit_note_has_the_currency_of_the_order() {
    assertDone("/credit-notes", Map.of("amount", "5.50", "reason", "Goodwill"), "credit");

    assertThat(orders.creditNotes(customer, PageRequest.first(1)).items().getFirst().amount())
        .isEqualTo(Money.of("5.50", "EUR"));
  }

  @Test
  void the_promised_day_is_moved_with_a_reason() {
    assertDone("/promise-changes", Map.of("promisedOn", "2026-03-09", "reason", "Snow"), "promise");

    assertThat(now().promisedOn()).isEqualTo(LocalDate.parse("2026-03-09"));
    assertThat(now().promiseChanges()).extracting(PromiseChange::reason).containsExactly("Snow");
    assertThat(page("")).contains("is now promised for", "Snow");
  }

  @Test
  void a_shipment_is_handed_over_updated_delivered_and_corrected() {
    assertDone(
        "/shipments", Map.of("carrier", "DHL", "tracking", "D-7", "line-1", "1"), "hand-over");
    Shipment handed = now().shipments().getLast();
    assertThat(handed.lines()).containsExactly(new LineQuantity(1, 1));
    assertThat(handed.tracking()).isEqualTo("D-7");

    String updates = "/shipments/" + handed.id() + "/updates";
    assertThat(post(updates, Map.of("kind", "EXCEPTION", "note", "Address unclear")).statusCode())
        .isEqualTo(302);
    assertThat(now().shipments().getLast().status()).isEqualTo(ShipmentStatus.EXCEPTION);
    deliver();
    assertThat(page("")).contains("Correct the delivery…");

    String first = "/shipments/" + now().shipments().getFirst().id() + "/delivery-correction";
    assertThat(location(post(first, Map.of("outcome", "not-delivered", "note", "Wrong door"))))
        .endsWith("/orders/" + order.id() + "?done=correct");
    assertThat(now().shipments().getFirst().deliveredAt()).isNull();
    assertThat(page("")).contains("withdrew the delivery report", "Wrong door");

    HttpResponse<String> second = post(first, Map.of("outcome", "not-delivered"));
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("The delivery was withdrawn already, by ");
  }

  @Test
  void a_delivery_has_the_day_that_a_person_gives_it() {
    Shipment parcel = now().shipments().getFirst();
    String updates = "/shipments/" + parcel.id() + "/updates";
    HttpResponse<String> early =
        post(updates, Map.of("kind", "DELIVERED", "at", "2020-03-01T10:00", "note", "Kept words"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body())
        .contains("must not be before the order was placed", "2020-03-01T10:00")
        .contains("Kept words");
    assertThat(post(updates, Map.of("kind", "DELIVERED", "at", "2100-01-01T10:00")).body())
        .contains("must not be in the future");

    Instant handedOver = parcel.updates().getFirst().at();
    String day = LocalDateTime.ofInstant(handedOver.plusSeconds(7200), zone.id()).toString();
    assertThat(location(post(updates, Map.of("kind", "DELIVERED", "at", day))))
        .endsWith("?done=update");
    assertThat(now().shipments().getFirst().deliveredAt())
        .isEqualTo(LocalDateTime.parse(day).atZone(zone.id()).toInstant());

    String correction = "/shipments/" + parcel.id() + "/delivery-correction";
    assertThat(post(correction, Map.of("outcome", "delivered")).body()).contains("is required");
    Instant right = handedOver.plusSeconds(3600);
    Map<String, String> form =
        Map.of(
            "outcome",
            "delivered",
            "deliveredAt",
            LocalDateTime.ofInstant(right, zone.id()).toString(),
            "note",
            "Read the slip again");
    assertThat(location(post(correction, form))).endsWith("?done=correct");
    assertThat(now().shipments().getFirst().deliveredAt()).isEqualTo(right);
    assertThat(page("")).contains("corrected the day", "Read the slip again");
    assertThat(post(correction, form).body()).contains("is the time that is recorded already");
  }

  @Test
  void faults_stand_beside_their_fields_and_nothing_typed_is_lost() {
    HttpResponse<String> answer =
        post(at("/promise-changes"), Map.of("promisedOn", "soon", "reason", ""));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("open=\"open\"", "value=\"soon\"", "must be a day such as 2026-03-05")
        .contains("id=\"reason-error\"");

    HttpResponse<String> past =
        post(at("/promise-changes"), Map.of("promisedOn", "2026-02-01", "reason", "Kept words"));
    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body()).contains("must not be before the day of the change", "Kept words");
  }

  @Test
  void a_conflict_is_said_in_the_dialog() {
    HttpResponse<String> answer =
        post(at("/cancellation"), Map.of("line-1", "7", "reason", "Kept words"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Only 2 of line 1 are left", "Kept words", "value=\"7\"");
    assertThat(now().reversals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/cancellation, line-1, 0, Enter the quantity",
    "/cancellation, line-1, -2, must be 0 or more",
    "/returns, line-1, many, must be a whole number",
    "/returns, amount, many, must be an amount",
    "/returns, amount, '', or the amount that was refunded",
    "/credit-notes, amount, a lot, must be an amount",
    "/credit-notes, amount, '', is required",
    "/shipments, carrier, ' ', is required"
  })
  void each_field_has_its_fault(String path, String field, String typed, String fault) {
    if (path.equals("/returns")) {
      deliver();
    }

    HttpResponse<String> answer = post(at(path), Map.of(field, typed));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(fault);
  }

  @ParameterizedTest
  @EnumSource
  void the_actions_are_offered_to_those_who_may_use_them(Role role) {
    boolean may = role == Role.AGENT || role == Role.ADMIN;
    String page = callers.person(role).get("/orders/" + order.id() + "?act=cancel").body();

    assertThat(page.contains("Change promise…")).isEqualTo(may);
    assertThat(page.contains("<dialog id=\"act\"")).isEqualTo(may);
  }

  @Test
  void an_action_that_no_longer_fits_opens_nothing() {
    assertThat(page("?act=cancel")).contains("<dialog id=\"act\"");
    assertThat(page("?act=return")).doesNotContain("<dialog id=\"act\"");
    assertThat(page("?act=mistyped")).doesNotContain("<dialog id=\"act\"");
    orders.cancel(order.id(), new NewCancellation(null, null, null, null));

    assertThat(page("?act=cancel")).doesNotContain("<dialog id=\"act\"", "Cancel…");
    assertThat(page("?act=promise")).doesNotContain("<dialog id=\"act\"", "Change promise…");
  }

  private void deliver() {
    String updates = "/shipments/" + now().shipments().getFirst().id() + "/updates";
    assertThat(post(updates, Map.of("kind", "DELIVERED")).statusCode()).isEqualTo(302);
  }

  private void assertDone(String path, Map<String, String> typed, String act) {
    assertThat(location(post(at(path), typed))).endsWith("/orders/" + order.id() + "?done=" + act);
  }

  private String at(String path) {
    return "/orders/" + order.id() + path;
  }

  private HttpResponse<String> post(String path, Map<String, String> typed) {
    return callers.person(Role.AGENT).form(path, typed);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String page(String query) {
    return callers.person(Role.AGENT).get("/orders/" + order.id() + query).body();
  }

  private Order now() {
    return orders.get(order.id());
  }
}
