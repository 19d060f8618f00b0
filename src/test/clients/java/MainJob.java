import cairn.ApiClient;
import cairn.api.ContactsApi;
import cairn.api.CustomersApi;
import cairn.api.EventsApi;
import cairn.api.HistoryApi;
import cairn.api.LoyaltyApi;
import cairn.api.OrdersApi;
import cairn.api.ShipmentsApi;
import cairn.model.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The main job through a client that openapi-generator makes from the document of a running Cairn.
 */
class MainJob {
  public static void main(String... arguments) throws Exception {
    ApiClient cairn =
        new ApiClient()
            .setRequestInterceptor(
                request ->
                    request.header("Authorization", "Bearer " + System.getenv("CAIRN_TOKEN")));
    cairn.updateBaseUri(System.getenv("CAIRN_URL"));

    Customer customer =
        new CustomersApi(cairn)
            .registerCustomer(
                new NewCustomer()
                    .source("java")
                    .externalId("c-1")
                    .name("Zofia Wójcik")
                    .language(Language.PL)
                    .country("PL")
                    .emails(List.of("zofia@example.com"))
                    .phones(List.of("601 234 567")),
                null);
    UUID id = customer.getId();
    Order order =
        new OrdersApi(cairn)
            .placeOrder(
                new NewOrder()
                    .customerId(id)
                    .source("java")
                    .externalId("o-1")
                    .currency("EUR")
                    .promisedOn(LocalDate.parse("2026-03-06"))
                    .addLinesItem(
                        new NewOrderLine()
                            .sku("MUG-01")
                            .name("Stoneware mug")
                            .quantity(2)
                            .unitPrice(new Amount("12.50"))),
                "java-o-1");
    var shipments = new ShipmentsApi(cairn);
    shipments.createShipment(
        order.getId(),
        new NewShipment()
            .source("java")
            .externalId("p-1")
            .carrier("DPD")
            .estimatedOn(LocalDate.parse("2026-03-05")),
        null);
    shipments.recordCarrierUpdate(
        new CarrierUpdate()
            .shipment(new ShipmentReference().source("java").externalId("p-1"))
            .source("java")
            .externalId("u-1")
            .kind(ShipmentUpdateKind.NEW_ESTIMATE)
            .estimatedOn(LocalDate.parse("2026-03-11"))
            .note("Snow on the pass"),
        null);
    new ContactsApi(cairn)
        .recordInteraction(
            id,
            new NewInteraction()
                .channel(Channel.PHONE)
                .direction(ContactDirection.INBOUND)
                .subject("Where is it?"),
            null);
    new EventsApi(cairn)
        .sendEvents(
            new CloudEvent()
                .specversion("1.0")
                .id("cart-1")
                .source("java")
                .type("cart-abandoned")
                .subject("c-1")
                .data(Map.of("items", 4, "value", Map.of("amount", "62.40", "currency", "EUR"))),
            null);

    var history = new HistoryApi(cairn);
    List<HistoryEvent> events = new ArrayList<>();
    String cursor = null;
    do {
      PageHistoryEvent page = history.listHistory(id, null, null, null, null, null, cursor, 3);
      events.addAll(page.getItems());
      cursor = page.getNext();
    } while (cursor != null);
    HistoryEvent earned =
        events.stream()
            .filter(event -> event.getName().equals("points-earned"))
            .findFirst()
            .orElseThrow();
    EventExplanation why = history.explainEvent(earned.getId());
    LoyaltyAccount loyalty = new LoyaltyApi(cairn).getLoyaltyAccount(id);

    System.out.println(
        id
            + " "
            + events.size()
            + " "
            + why.getCauses().getFirst().getName()
            + " "
            + loyalty.getPending()
            + " "
            + order.getTotal().getAmount());
  }
}
