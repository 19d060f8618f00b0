package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Faults of single fields, rules about several of them, headers and parameters are named in one
 * answer, on every route that takes a fact and for every event.
 */
@CairnTest
@Tag("slow")
class AllFaultsOfFactsTest {
  private static final String FUTURE = "2999-01-01T00:00:00Z";

  @Autowired Callers callers;
  @Autowired JsonMapper json;

  private final String mark = Ids.next().toString();
  private Http shop;
  private String customer = "";
  private String order = "";
  private String shipment = "";

  @BeforeEach
  void an_order_of_the_shop_is_on_its_way() {
    shop = callers.sending(Set.of("shop"));
    customer = id(shop.post("/api/customers", "{\"name\":\"Marta\"}"));
    order =
        id(
            shop.post(
                "/api/orders",
                """
                {"customerId":"%s","source":"shop","externalId":"%s","currency":"EUR",
                 "lines":[{"sku":"m","name":"Mug","quantity":2,"unitPrice":5}]}
                """
                    .formatted(customer, mark)));
    shipment =
        id(
            shop.post(
                "/api/orders/" + order + "/shipments",
                "{\"source\":\"shop\",\"externalId\":\"%s\",\"carrier\":\"DPD\"}".formatted(mark)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/orders |"
            + " {'customerId':'CUSTOMER','source':'shop','currency':'XAU','placedAt':'FUTURE','promisedOn':'1700-01-01','number':'"
            + " ','lines':[{'sku':'a','name':'A','quantity':1,'unitPrice':'1'}]} | externalId"
            + " currency placedAt promisedOn number",
        "/api/orders | {'customerId':'CUSTOMER','currency':'EUR','lines':[{'sku':'','name':'A',"
            + "'quantity':1,'unitPrice':'1','discount':'2'}]} | lines[0].sku lines[0].discount",
        "/api/orders/ORDER/shipments | {'source':'shop','handedOverAt':'FUTURE','estimatedOn':"
            + "'1700-01-01','lines':[{'line':1,'quantity':1},{'line':1,'quantity':0}]}"
            + " | externalId handedOverAt estimatedOn lines[1].line lines[1].quantity carrier",
        "/api/orders/ORDER/cancellation | {'externalId':'x','at':'FUTURE','amount':'-1','lines':"
            + "[{'line':1,'quantity':1},{'line':1,'quantity':1}],'reason':'\\u0007'}"
            + " | source at amount amount lines[1].line reason",
        "/api/orders/ORDER/returns | {'source':'shop','at':'FUTURE','colour':1}"
            + " | externalId at amount colour",
        "/api/shipments/SHIPMENT/updates | {'source':'dpd','at':'FUTURE','kind':'new-estimate',"
            + "'note':5} | source externalId at estimatedOn note",
        "/api/shipment-updates | {'shipment':{'source':''},'source':'shop','at':'FUTURE',"
            + "'kind':'new-estimate','estimatedOn':'1700-01-01'}"
            + " | shipment.source shipment.externalId externalId at estimatedOn",
        "/api/customers/CUSTOMER/credit-notes | {'source':'shop','at':'FUTURE','amount':'1.005',"
            + "'currency':'EUR'} | externalId at amount",
        "/api/customers/CUSTOMER/credit-notes | {'source':'shop','amount':'-1','currency':'XAU',"
            + "'at':'1980-01-01T00:00:00Z'} | externalId amount currency at",
        "/api/customers/CUSTOMER/interactions |"
            + " {'channel':'fax','direction':'inbound','subject':'','source':'shop','at':'FUTURE'}"
            + " | channel subject externalId at"
      })
  void a_fact_is_answered_with_each_of_its_faults_and_of_its_headers_and_parameters(
      String path, String body, String fields) {
    var alone = shop.post(filled(path), filled(body));
    var most =
        shop.post(filled(path) + "?utm=%00", filled(body), "Idempotency-Key", "k".repeat(201));

    assertThat(fields(alone)).containsExactlyInAnyOrder(fields.split(" "));
    assertThat(fields(most))
        .containsExactlyInAnyOrder((fields + " utm utm Idempotency-Key").split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "order-placed | {'currency':'XAU','lines':[]} | data.currency data.lines",
        "shipment-handed-over | {'estimatedOn':'1700-01-01'}"
            + " | data.order data.carrier data.estimatedOn",
        "shipment-moved | {'shipment':{'source':'shop'},'kind':'lost-and-found'}"
            + " | data.shipment.externalId data.kind",
        "order-cancelled | {'order':5,'amount':'-1'} | data.order data.amount",
        "order-returned | {'order':{'source':'shop','externalId':'none'}} | data.amount",
        "credit-note-issued | {'amount':'1.005','currency':'EUR'} | data.amount",
        "interaction-recorded | {'channel':'fax','subject':'x'} | data.channel data.direction",
        "customer-registered | {'name':''} | data.name",
        "cart-abandoned | {'items':'x'} | data.items data.value"
      })
  void an_event_is_answered_with_the_faults_of_its_attributes_and_of_its_data(
      String type, String data, String fields) {
    String event =
        """
        {"specversion":"%s","id":"e","source":"%s","type":"%s","subject":"nobody","time":"%s",
         "data":%s}
        """;
    boolean named = !type.equals("customer-registered");

    var dated = event("1.0", "shop", type, FUTURE, data, event);
    var versioned = event("0.3", "shop", type, "2026-03-02T10:00:00Z", data, event);
    var claimed = event("1.0", "other", type, "2026-03-02T10:00:00Z", data, event);

    assertThat(fields(dated))
        .containsExactlyInAnyOrder((fields + (named ? " subject time" : " time")).split(" "));
    assertThat(fields(versioned)).containsExactlyInAnyOrder((fields + " specversion").split(" "));
    assertThat(fields(claimed)).containsExactlyInAnyOrder((fields + " source").split(" "));
  }

  private HttpResponse<String> event(
      String version, String source, String type, String time, String data, String event) {
    return shop.post(
        "/api/events",
        event.formatted(version, source, type, time, filled(data)),
        "Content-Type",
        "application/cloudevents+json");
  }

  @Test
  void all_lines_that_the_order_does_not_have_are_named() {
    var answer =
        shop.post(
            "/api/orders/" + order + "/cancellation",
            "{\"lines\":[{\"line\":7,\"quantity\":1},{\"line\":8,\"quantity\":1}]}");

    assertThat(fields(answer)).containsExactly("lines[0].line", "lines[1].line");
  }

  @Test
  void a_token_is_answered_with_all_its_faults() {
    var answer =
        callers
            .system()
            .post(
                "/api/tokens",
                """
                {"name":"cairn","scopes":["console"],"sources":["a","system:a"],"expiresAt":"%s"}
                """
                    .formatted(FUTURE));

    assertThat(fields(answer))
        .containsExactlyInAnyOrder("name", "scopes", "sources[0]", "sources[1]", "expiresAt");
  }

  @Test
  void a_source_at_fault_is_named_once_whatever_is_wrong_with_it() {
    for (String source : List.of(" ", "a\\nb", "x".repeat(150), "other", "\\u200b", "import:a")) {
      var answer =
          shop.post(
              "/api/customers",
              "{\"name\":\"Ann\",\"source\":\"%s\",\"externalId\":\"%s\"}"
                  .formatted(source, UUID.randomUUID()));

      assertThat(fields(answer)).as(source).containsExactly("source");
    }
  }

  @Test
  void what_is_missing_is_required_and_what_is_given_is_not_empty() {
    var answer =
        shop.post(
            "/api/customers/" + customer + "/interactions",
            "{\"channel\":\"phone\",\"subject\":\"\"}");

    assertThat(answer.body())
        .contains("{\"field\":\"direction\",\"message\":\"is required\"}")
        .contains("{\"field\":\"subject\",\"message\":\"must not be empty\"}");
  }

  private String filled(String text) {
    return text.replace('\'', '"')
        .replace("FUTURE", FUTURE)
        .replace("CUSTOMER", customer)
        .replace("ORDER", order)
        .replace("SHIPMENT", shipment);
  }

  private String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body()).path("id").asString();
  }

  private List<String> fields(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return json.readTree(answer.body())
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString())
        .toList();
  }
}
