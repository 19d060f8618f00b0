package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.cairncrm.access.Role;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system sends facts under the names that its token lists, and under no other. */
@CairnTest
@Tag("slow")
class SourcesOfTokensTest {
  private static final String LINES =
      "\"currency\":\"EUR\",\"lines\":[{\"sku\":\"m\",\"name\":\"Mug\",\"quantity\":1,\"unitPrice\":5}]";
  private static final String CART =
      "{\"items\":1,\"value\":{\"amount\":\"5\",\"currency\":\"EUR\"}}";
  private static final String ORIGIN = "\"source\":\"%s\",\"externalId\":\"%s\"";

  @Autowired Callers callers;
  @Autowired JsonMapper json;

  private final String mark = Ids.next().toString();
  private Http shop;
  private Http carrier;
  private String customer = "";
  private String order = "";
  private String shipment = "";

  @BeforeEach
  void an_order_of_the_shop_is_on_its_way() {
    shop = callers.sending(Set.of("shop"));
    carrier = callers.sending(Set.of("dpd", "gls"));
    customer = id(shop.post("/api/customers", "{\"name\":\"Marta\"," + origin("shop", "c") + "}"));
    order =
        id(
            shop.post(
                "/api/orders",
                "{\"customerId\":\"%s\",%s,%s}".formatted(customer, origin("shop", "o"), LINES)));
    shipment =
        id(
            shop.post(
                "/api/orders/" + order + "/shipments",
                "{%s,\"carrier\":\"DPD\"}".formatted(origin("shop", "p"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/customers | {'name':'Ewa',ORIGIN}",
        "/api/orders | {'customerId':'CUSTOMER',ORIGIN,LINES}",
        "/api/orders/ORDER/shipments | {ORIGIN,'carrier':'DPD'}",
        "/api/orders/ORDER/cancellation | {ORIGIN}",
        "/api/orders/ORDER/returns | {ORIGIN,'amount':'1'}",
        "/api/shipments/SHIPMENT/updates | {ORIGIN,'kind':'in-transit'}",
        "/api/shipment-updates |"
            + " {ORIGIN,'shipment':{'source':'shop','externalId':'p'},'kind':'in-transit'}",
        "/api/customers/CUSTOMER/credit-notes | {ORIGIN,'amount':'1','currency':'EUR'}",
        "/api/customers/CUSTOMER/interactions |"
            + " {ORIGIN,'channel':'phone','direction':'inbound','subject':'Hi'}"
      })
  void a_source_that_is_not_in_the_list_is_refused_with_the_list(String path, String body) {
    var answer = carrier.post(filled(path), filled(body));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(errors(answer)).hasSize(1);
    assertThat(errors(answer).getFirst().path("field").asString()).isEqualTo("source");
    assertThat(errors(answer).getFirst().path("message").asString())
        .startsWith("must be one of the sources of the token 'test ")
        .contains("dpd")
        .contains("gls");
  }

  @Test
  void an_event_claims_its_source_in_every_form_and_that_of_its_data_as_well() {
    String foreign = cart("shop", CART, "cart-abandoned");
    assertThat(field(event(carrier, "application/cloudevents+json", foreign))).isEqualTo("source");
    assertThat(event(carrier, "application/cloudevents-batch+json", "[" + foreign + "]").body())
        .contains("\"refused\"", "\"field\":\"source\"");
    var binary =
        carrier.post(
            "/api/events",
            CART,
            "ce-specversion",
            "1.0",
            "ce-id",
            "x" + mark,
            "ce-source",
            "shop",
            "ce-type",
            "cart-abandoned",
            "ce-subject",
            customer);
    assertThat(field(binary)).isEqualTo("ce-source");

    String within = "{%s,%s}".formatted(origin("shop", "o2"), LINES);
    assertThat(
            field(
                event(
                    carrier, "application/cloudevents+json", cart("dpd", within, "order-placed"))))
        .isEqualTo("data.source");
  }

  @Test
  void nobody_learns_what_another_source_sent_by_sending_its_id() {
    String event = cart("shop", CART, "cart-abandoned");
    assertThat(event(shop, "application/cloudevents+json", event).statusCode()).isEqualTo(201);

    for (String type : List.of("cloudevents", "cloudevents-batch")) {
      String body = type.endsWith("batch") ? "[" + event + "]" : event;
      assertThat(event(carrier, "application/" + type + "+json", body).body())
          .doesNotContain(customer);
    }
  }

  @Test
  void an_import_claims_the_source_of_its_mapping() {
    var refused = carrier.post("/api/imports", "{\"mapping\":\"online-retail\"}");
    assertThat(field(refused)).isEqualTo("mapping.source");
    String made =
        id(callers.person(Role.ADMIN).post("/api/imports", "{\"mapping\":\"online-retail\"}"));
    assertThat(field(carrier.post("/api/imports/" + made + "/start", "{}"))).isEqualTo("source");
    assertThat(field(carrier.put("/api/imports/" + made + "/files/lines", "a,b")))
        .isEqualTo("source");
  }

  @Test
  void a_reference_to_what_another_system_sent_is_no_claim() {
    String update = "{%s,\"kind\":\"in-transit\"}".formatted(origin("dpd", "u1"));
    assertThat(carrier.post("/api/shipments/" + shipment + "/updates", update).statusCode())
        .isEqualTo(201);
    String by =
        "{%s,\"kind\":\"in-transit\",\"shipment\":{%s}}"
            .formatted(origin("dpd", "u2"), origin("shop", "p"));
    assertThat(carrier.post("/api/shipment-updates", by).statusCode()).isEqualTo(201);
    assertThat(carrier.get("/api/orders?source=shop&externalId=o" + mark).statusCode())
        .isEqualTo(200);
    assertThat(
            event(
                    carrier,
                    "application/cloudevents+json",
                    cart("dpd", CART, "cart-abandoned").replace(customer, "shop/c" + mark))
                .statusCode())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cairn",
        "Cairn",
        "cairn:timer",
        "import:olist",
        "IMPORT:x",
        "person:anna",
        "system:shop",
        " ",
        " shop",
        "a\\u0007b",
        "a\\nb",
        "a\\u200bb",
        "{fault}${1+1}\\u0001"
      })
  void nobody_may_use_a_name_that_cairn_uses_or_that_cannot_be_seen(String name) {
    String body = "{\"name\":\"Ewa\",\"source\":\"%s\",\"externalId\":\"x\"}".formatted(name);
    Http admin = callers.person(Role.ADMIN);

    assertThat(field(admin.post("/api/customers", body))).isEqualTo("source");
    assertThat(field(admin.post("/api/tokens", token(name, "")))).isEqualTo("name");
    assertThat(
            field(
                admin.post("/api/tokens", token("t", ",\"sources\":[\"shop\",\"" + name + "\"]"))))
        .isEqualTo("sources[1]");
  }

  @Test
  void a_person_may_send_as_any_other_name() {
    String body = "{\"name\":\"Ewa\",%s}".formatted(origin("{any} ${name}", "x"));

    assertThat(callers.person(Role.ADMIN).post("/api/customers", body).statusCode()).isEqualTo(201);
  }

  @Test
  void a_token_without_a_list_may_send_as_its_own_name() {
    var issued =
        json.readTree(callers.person(Role.ADMIN).post("/api/tokens", token("kiosk", "")).body());
    assertThat(issued.path("token").path("sources").path(0).asString()).isEqualTo("kiosk" + mark);

    String bearer = "Bearer " + issued.path("secret").asString();
    String own = "{\"name\":\"Ewa\",\"source\":\"kiosk%s\",\"externalId\":\"1\"}".formatted(mark);
    assertThat(callers.nobody().post("/api/customers", own, "Authorization", bearer).statusCode())
        .isEqualTo(201);
    var foreign =
        callers.nobody().post("/api/customers", own.replace("kiosk", "x"), "Authorization", bearer);
    assertThat(field(foreign)).isEqualTo("source");
  }

  @Test
  void a_token_that_issues_another_gives_it_no_source_that_it_lacks() {
    assertThat(field(carrier.post("/api/tokens", token("t", ",\"sources\":[\"dpd\",\"shop\"]"))))
        .isEqualTo("sources[1]");
    assertThat(carrier.post("/api/tokens", token("t", ",\"sources\":[\"dpd\"]")).statusCode())
        .isEqualTo(201);
  }

  private String token(String name, String more) {
    return "{\"name\":\"%s\",\"scopes\":[\"%s\"],\"expiresAt\":\"2026-12-01T00:00:00Z\"%s}"
        .formatted(
            name.matches("[a-z]+") && !name.equals("cairn") ? name + mark : name,
            CustomerPermissions.WRITE,
            more);
  }

  private String cart(String source, String data, String type) {
    return "{\"specversion\":\"1.0\",\"id\":\"e%s\",\"source\":\"%s\",\"type\":\"%s\",\"subject\":\"%s\",\"data\":%s}"
        .formatted(mark, source, type, customer, data);
  }

  private static HttpResponse<String> event(Http caller, String type, String body) {
    return caller.send(
        caller
            .request("/api/events")
            .setHeader("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private String origin(String source, String id) {
    return ORIGIN.formatted(source, id + mark);
  }

  private String filled(String text) {
    return text.replace('\'', '"')
        .replace("ORIGIN", origin("shop", "new"))
        .replace("CUSTOMER", customer)
        .replace("ORDER", order)
        .replace("SHIPMENT", shipment)
        .replace("LINES", LINES);
  }

  private String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json.readTree(answer.body()).path("id").asString();
  }

  /** The one field at fault, which may break several rules. */
  private String field(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(errors(answer).stream().map(error -> error.path("field")).distinct())
        .as(answer.body())
        .hasSize(1);
    return errors(answer).getFirst().path("field").asString();
  }

  private List<JsonNode> errors(HttpResponse<String> answer) {
    return json.readTree(answer.body()).path("errors").valueStream().toList();
  }
}
