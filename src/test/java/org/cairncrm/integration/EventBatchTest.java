package org.cairncrm.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.cairncrm.customers.Customers;
import org.cairncrm.shared.Ids;
import org.cairncrm.testing.Callers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Several events at once, each answered on its own. */
class EventBatchTest extends CartShop {
  private static final String BATCH = "application/cloudevents-batch+json";

  @Autowired Customers customers;

  EventBatchTest(@Autowired Callers callers) {
    super(callers);
  }

  @Test
  void a_batch_answers_for_each_event_on_its_own() {
    structured(cart("known", customer));
    String batch =
        "["
            + String.join(
                ",",
                cart("new", "c-1"),
                cart("known", customer),
                cart("bad", customer).replace("\"items\":4", "\"items\":0"),
                cart("new", customer),
                "7",
                "{\"id\":\"x\"}",
                cart("who", "nobody"),
                cart("known", customer).replace("cart-abandoned", "subscription-renewed"))
            + "]";
    HttpResponse<String> answer = send(BATCH, batch);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
    List<JsonNode> answers = read(answer).valueStream().toList();
    assertThat(answers)
        .extracting(one -> one.path("outcome").asString())
        .containsExactly(
            "stored", "known", "refused", "known", "refused", "refused", "refused", "refused");
    assertThat(answers.get(0).path("receipt").path("customer").asString()).isEqualTo(customer);
    assertThat(fields(answers.get(2))).containsExactly("data.items");
    assertThat(fields(answers.get(5))).contains("specversion", "source", "type");
    assertThat(fields(answers.get(6))).containsExactly("subject");
    assertThat(answers.get(7).path("detail").asString())
        .contains("has sent the event known before");
    assertThat(history()).hasSize(2);
  }

  @Test
  void a_batch_of_several_customers_is_taken_in_in_any_order_with_a_key_too() {
    String jonas =
        read(system.post("/api/customers", "{\"name\":\"Jonas\"}")).path("id").asString();
    String batch =
        "[" + String.join(",", cart("1", jonas), cart("2", customer), cart("3", jonas)) + "]";
    String key = "key-" + Ids.next();
    HttpResponse<String> first = send(BATCH, batch, "Idempotency-Key", key);
    HttpResponse<String> again = send(BATCH, batch, "Idempotency-Key", key);

    assertThat(first.body()).contains("stored").doesNotContain("refused");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(history()).hasSize(1);
  }

  @Test
  void a_registration_that_is_refused_leaves_no_customer() {
    assertThat(structured(registration("c-2")).statusCode()).isEqualTo(201);
    String batch =
        "[" + String.join(",", registration("c-3"), cart("1", "c-3"), cart("2", "c-2")) + "]";
    List<JsonNode> answers = read(send(BATCH, batch)).valueStream().toList();

    assertThat(answers)
        .extracting(one -> one.path("outcome").asString())
        .containsExactly("refused", "refused", "stored");
    assertThat(answers.getFirst().path("detail").asString())
        .endsWith("has sent the event r before, about another customer");
    assertThat(customers.called(shop, "c-3")).isNull();
  }

  @Test
  void another_fact_under_the_id_of_one_of_the_same_batch_names_the_fields_after_a_refusal_too() {
    String batch =
        "["
            + String.join(
                ",",
                cart("1", customer),
                contact("2", "Where is it?"),
                contact("3", "Another one"),
                cart("1", customer).replace("\"items\":4", "\"items\":5"),
                cart("4", customer),
                cart("1", customer).replace("\"items\":4", "\"items\":6"))
            + "]";
    List<JsonNode> answers = read(send(BATCH, batch)).valueStream().toList();

    assertThat(answers)
        .extracting(one -> one.path("outcome").asString())
        .containsExactly("stored", "stored", "refused", "refused", "stored", "refused");
    assertThat(fields(answers.get(3))).containsExactly("data.items");
    assertThat(fields(answers.get(5))).containsExactly("data.items");
  }

  private String contact(String id, String subject) {
    return cart(id, customer)
        .replace("cart-abandoned", "interaction-recorded")
        .replace(
            CART,
            """
            {"channel":"phone","direction":"inbound","subject":"%s","source":"%s","externalId":"k"}\
            """
                .formatted(subject, shop));
  }

  private String registration(String subject) {
    return cart("r", subject)
        .replace("cart-abandoned", "customer-registered")
        .replace(CART, "{\"name\":\"Piotr\"}");
  }

  @Test
  void what_is_no_batch_is_refused_as_a_whole() {
    String many = "[" + (cart("1", customer) + ",").repeat(Inbox.MOST) + cart("1", customer) + "]";
    assertThat(send(BATCH, many).statusCode()).isEqualTo(422);
    assertThat(send(BATCH, cart("1", customer)).statusCode()).isEqualTo(400);
    assertThat(send(BATCH, "null").statusCode()).isEqualTo(400);
    assertThat(send(BATCH, "[" + cart("1", customer)).statusCode()).isEqualTo(400);
    assertThat(send(BATCH, "[]").body()).isEqualTo("[]");
    assertThat(history()).isEmpty();
  }
}
