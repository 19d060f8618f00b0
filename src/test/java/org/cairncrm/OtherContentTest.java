package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.cairncrm.orders.OrderPermissions;
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
 * The same source and id with the same content, however it is written, gets the first answer; with
 * other content it is a conflict that names each field.
 */
@CairnTest
@Tag("slow")
class OtherContentTest {
  private static final String ORDER =
      "{'customerId':'CUSTOMER',ORIGIN,'currency':'EUR','placedAt':'2026-02-20T10:00:00Z','lines':"
          + "[{'sku':'m','name':'Mug','quantity':2,'unitPrice':'12.50'}],'shipping':'4.90'}";
  private static final String CART = "{'items':4,'value':{'amount':'62.40','currency':'EUR'}}";

  @Autowired Callers callers;
  @Autowired JsonMapper json;

  private final String mark = Ids.next().toString();
  private Http shop;
  private String customer = "";

  @BeforeEach
  void a_customer_of_the_shop() {
    shop = callers.sending(Set.of("shop", "dpd"));
    customer = id(post("/api/customers", "{'name':'Marta','source':'shop','externalId':'c'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/customers | {'name':'Ewa',ORIGIN,'emails':['ewa@example.com'],'phones':['+48 601 234"
            + " 567']} |"
            + " {ORIGIN,'language':'en','phones':['+48601234567'],'emails':['ewa@example.com'],'name':'Ewa'}"
            + " | {'name':'Eva',ORIGIN,'emails':['eva@example.com'],'country':'PL'} | country is"
            + " PL, was left out before;emails[0] is eva@example.com, was ewa@example.com"
            + " before;name is Eva, was Ewa before;phones[0] is left out, was there before",
        "/api/orders | ORDER |"
            + " {'customerId':'CUSTOMER',ORIGIN,'number':'ID','channel':'web','currency':'EUR',"
            + "'lines':[{'sku':'m','name':'Mug','quantity':2,'unitPrice':12.5,'discount':0}],'shipping':'4.9','placedAt':'2026-02-20T11:00:00+01:00'}"
            + " | {'customerId':'CUSTOMER',ORIGIN,'currency':'EUR','lines':[{'sku':'m','name':'Cup','quantity':3,'unitPrice':'12.50'}],'promisedOn':'2026-03-10'}"
            + " | lines[0].name is Cup, was Mug before;lines[0].quantity is 3, was 2"
            + " before;promisedOn is 2026-03-10, was left out before;shipping is 0.00, was 4.90"
            + " before",
        "/api/customers/CUSTOMER/credit-notes |"
            + " {ORIGIN,'amount':'5.00','currency':'EUR','reason':'Broken'} |"
            + " {ORIGIN,'amount':5,'currency':'EUR','reason':'Broken','at':null} |"
            + " {ORIGIN,'amount':'6.00','currency':'USD'} | amount is 6.00, was 5.00"
            + " before;currency is USD, was EUR before;reason is left out, was Broken before",
        "/api/customers/CUSTOMER/interactions |"
            + " {ORIGIN,'channel':'phone','direction':'inbound','subject':'Hi'} |"
            + " {ORIGIN,'channel':'phone','direction':'inbound','subject':' Hi ','body':' '} |"
            + " {ORIGIN,'channel':'email','direction':'inbound','subject':'Ho','agent':'anna'} |"
            + " agent is anna, was left out before;channel is email, was phone before;subject is"
            + " Ho, was Hi before"
      })
  void a_fact_of_other_content_is_a_conflict(
      String path, String first, String same, String other, String differences) {
    String id = id(post(path, first));

    var again = post(path, same);
    assertThat(again.statusCode()).as(again.body()).isBetween(200, 201);
    assertThat(id(again)).isEqualTo(id);
    var refused = post(path, other);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(errors(refused)).containsExactlyInAnyOrder(differences.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/orders/PLACED/shipments |"
            + " {ORIGIN,'carrier':'DPD','tracking':'T','handedOverAt':'2026-02-21T10:00:00Z'} |"
            + " {ORIGIN,'carrier':'DPD','tracking':'T'} |"
            + " {ORIGIN,'carrier':'GLS','estimatedOn':'2026-03-20'} | carrier is GLS, was DPD"
            + " before;estimatedOn is 2026-03-20, was left out before;tracking is left out, was T"
            + " before",
        "/api/shipments/SENT/updates | {ORIGIN,'kind':'in-transit','at':'2026-02-22T10:00:00Z'} |"
            + " {ORIGIN,'kind':'in-transit','at':'2026-02-22T12:00:00+02:00'} |"
            + " {ORIGIN,'kind':'delivered','note':'Neighbour'} | kind is delivered, was in-transit"
            + " before;note is Neighbour, was left out before",
        "/api/orders/PLACED/cancellation |"
            + " {ORIGIN,'reason':'Late','lines':[{'line':1,'quantity':1}]} |"
            + " {ORIGIN,'reason':'Late'} |"
            + " {ORIGIN,'reason':'Wrong','lines':[{'line':1,'quantity':2}]} | lines[0].quantity is"
            + " 2, was 1 before;reason is Wrong, was Late before",
        "/api/orders/DELIVERED/returns | {ORIGIN,'amount':'5.00'} | {ORIGIN,'amount':5} |"
            + " {ORIGIN,'amount':'6','reason':'Broken'} | amount is 6, was 5.00 before;reason is"
            + " Broken, was left out before"
      })
  void what_becomes_of_an_order_is_compared_as_well(
      String path, String first, String same, String other, String differences) {
    String order = id(post("/api/orders", ORDER.replace("ID", "ID-o")));
    String shipment =
        path.contains("PLACED")
            ? ""
            : id(post("/api/orders/" + order + "/shipments", "{'carrier':'DPD'}"));
    if (path.contains("DELIVERED")) {
      id(post("/api/shipments/" + shipment + "/updates", "{'kind':'delivered'}"));
    }
    String at = path.replaceAll("PLACED|DELIVERED", order).replace("SENT", shipment);

    a_fact_of_other_content_is_a_conflict(at, first, same, other, differences);
  }

  @Test
  void the_values_are_kept_from_callers_who_may_not_read_them() {
    String other = ORDER.replace("Mug", "Cup");
    id(post("/api/orders", ORDER));

    var writer = callers.sending(Set.of("shop"), OrderPermissions.WRITE);
    assertThat(errors(writer.post("/api/orders", filled(other))))
        .containsExactly("lines[0].name is not what was sent before");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cart-abandoned | CART | {'items':4,'value':{'currency':'EUR','amount':'62.4'}} |"
            + " {'items':5,'value':{'amount':'62.40','currency':'USD'}} | data.items is 5, was 4"
            + " before;data.value.currency is USD, was EUR before",
        "interaction-recorded | {'channel':'phone','direction':'inbound','subject':'Hi'} |"
            + " {'subject':'Hi','direction':'inbound','channel':'phone'} |"
            + " {'channel':'phone','direction':'inbound','subject':'Ho'} | data.subject is Ho, was"
            + " Hi before",
        "credit-note-issued | {'amount':'5','currency':'EUR'} | {'currency':'EUR','amount':5.00} |"
            + " {'amount':'7','currency':'EUR'} | data.amount is 7.00, was 5.00 before",
        "order-placed |"
            + " {'currency':'EUR','lines':[{'sku':'m','name':'Mug','quantity':2,'unitPrice':'12.50'}]}"
            + " | {'currency':'EUR','lines':[{'sku':'m','name':'Mug','quantity':2,'unitPrice':'12.5'}]}"
            + " | {'currency':'EUR','externalId':'another','source':'shop','lines':[{'sku':'m','name':'Mug','quantity':2,'unitPrice':'12.5'}]}"
            + " | data.externalId is another, was ID before"
      })
  void an_event_of_other_content_is_a_conflict_too(
      String type, String first, String same, String other, String differences) {
    assertThat(event(type, first, "2026-02-20T10:00:00Z").statusCode()).isEqualTo(201);

    var again = event(type, same, "2026-02-20T11:00:00+01:00");
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    var refused = event(type, other, "2026-02-20T10:00:00Z");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(errors(refused)).containsExactlyInAnyOrder(filled(differences).split(";"));
  }

  @Test
  void a_known_id_with_data_that_cannot_be_taken_in_is_not_accepted() {
    assertThat(event("cart-abandoned", CART, "2026-02-20T10:00:00Z").statusCode()).isEqualTo(201);

    assertThat(event("cart-abandoned", "{'items':0}", "2026-02-20T10:00:00Z").statusCode())
        .isEqualTo(422);
    assertThat(event("cart-abandoned", CART, "2026-02-21T10:00:00Z").body())
        .contains("time", "is 2026-02-21T10:00:00Z, was 2026-02-20T10:00:00Z before");
    assertThat(event("order-placed", CART, "2026-02-20T10:00:00Z").statusCode())
        .isBetween(409, 422);
  }

  @Test
  void in_a_batch_only_the_event_of_other_content_is_refused() {
    String batch =
        "[%s,%s]"
            .formatted(
                body("cart-abandoned", CART, "2026-02-20T10:00:00Z"),
                body("cart-abandoned", CART.replace("4", "5"), "2026-02-20T10:00:00Z"));

    assertThat(send("application/cloudevents-batch+json", batch).body())
        .contains("\"stored\"", "\"refused\"", "data.items", "is 5, was 4 before");
  }

  private HttpResponse<String> event(String type, String data, String time) {
    return send("application/cloudevents+json", body(type, data, time));
  }

  private String body(String type, String data, String time) {
    return filled(
        "{'specversion':'1.0','id':'ID','source':'shop','type':'%s','subject':'CUSTOMER','time':'%s','data':%s}"
            .formatted(type, time, data));
  }

  private HttpResponse<String> send(String type, String body) {
    return shop.send(
        shop.request("/api/events")
            .setHeader("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> post(String path, String body) {
    return shop.post(filled(path), filled(body));
  }

  private String filled(String text) {
    return text.replace("ORDER", ORDER)
        .replace("CART", CART)
        .replace("ORIGIN", "'source':'shop','externalId':'ID'")
        .replace("ID", "i" + mark)
        .replace("'externalId':'c'", "'externalId':'c" + mark + "'")
        .replace("CUSTOMER", customer)
        .replace('\'', '"');
  }

  private String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return json.readTree(answer.body()).path("id").asString();
  }

  private List<String> errors(HttpResponse<String> answer) {
    return json.readTree(answer.body())
        .path("errors")
        .valueStream()
        .map(error -> error.path("field").asString() + " " + error.path("message").asString())
        .toList();
  }
}
