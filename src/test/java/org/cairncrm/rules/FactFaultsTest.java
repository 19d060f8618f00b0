package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairncrm.shared.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFaultsTest {
  private static final String RENEWAL =
      "{\"plan\":\"tea\",\"until\":\"2027-03-02T00:00:00Z\",\"automatic\":true}";

  private static List<FieldError> faults(DeclaredFact fact, String json) {
    return fact.faults(Facts.json(json));
  }

  @Test
  void what_is_declared_is_taken() {
    assertThat(
            faults(Facts.CART, "{\"items\":4,\"value\":{\"amount\":\"9.5\",\"currency\":\"EUR\"}}"))
        .isEmpty();
    assertThat(faults(Facts.RENEWAL, RENEWAL)).isEmpty();
  }

  @Test
  void everything_that_is_missing_or_unknown_is_named() {
    assertThat(faults(Facts.CART, "{\"value\":{\"amount\":\"9.5\",\"email\":\"a@b.c\"},\"x\":1}"))
        .containsExactlyInAnyOrder(
            new FieldError("data.items", "is required"),
            new FieldError("data.value.currency", "is required"),
            new FieldError("data.value.email", "is not known here"),
            new FieldError("data.x", "is not known here"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'plan':5} | data.plan",
        "{'plan':'No Plan'} | data.plan",
        "{'until':'tomorrow'} | data.until",
        "{'until':'2026-02-30T00:00:00Z'} | data.until",
        "{'automatic':'true'} | data.automatic",
        "{'times':0} | data.times",
        "{'times':1.5} | data.times",
        "{'times':1e999999999} | data.times",
        "{'times':99999999999999999999} | data.times",
        "{'price':{'amount':'many','currency':'EUR'}} | data.price.amount",
        "{'price':{'amount':'1e9','currency':'EUR'}} | data.price.amount",
        "{'price':5} | data.price",
        "{'extras':'mug'} | data.extras",
        "{'extras':['mug',7]} | data.extras[1]",
      })
  void each_field_at_fault_is_named(String part, String field) {
    String wrong = part.replace('\'', '"');
    assertThat(faults(Facts.RENEWAL, RENEWAL)).isEmpty();
    assertThat(faults(Facts.RENEWAL, wrong)).extracting(FieldError::field).contains(field);
  }

  @Test
  void what_is_no_object_is_refused() {
    assertThat(faults(Facts.CART, "[]")).extracting(FieldError::field).containsExactly("data");
    assertThat(faults(Facts.CART, "null")).extracting(FieldError::field).containsExactly("data");
  }

  @Test
  void a_fact_is_no_place_for_documents() {
    String letter = "{\"plan\":\"tea\",\"reason\":\"" + "x".repeat(70_000) + "\"}";
    assertThat(faults(Facts.RENEWAL, letter))
        .containsExactly(new FieldError("data", "must have at most 65536 characters"));
  }

  @Test
  void thousands_of_faults_are_not_all_told() {
    String many = "{" + unknown(1_000) + "}";
    assertThat(faults(Facts.CART, many)).hasSize(20);
  }

  private static String unknown(int count) {
    var fields = new StringBuilder("\"x\":1");
    for (int i = 0; i < count; i++) {
      fields.append(",\"x").append(i).append("\":1");
    }
    return fields.toString();
  }

  @Test
  void what_was_said_is_told_apart_from_what_conditions_may_see() {
    var data =
        (tools.jackson.databind.node.ObjectNode)
            Facts.json(RENEWAL.replace("}", ",\"reason\":\"I like the tea\"}"));

    assertThat(Facts.RENEWAL.said(data)).isEqualTo("I like the tea");
    assertThat(Facts.RENEWAL.facts(data)).isEqualTo(Facts.json(RENEWAL));
    assertThat(Facts.RENEWAL.said(Facts.json(RENEWAL))).isNull();
    assertThat(Facts.CART.said(data)).isNull();
  }

  @Test
  void properties_are_called_by_their_titles_or_by_the_words_of_their_names() {
    assertThat(Facts.RENEWAL.label("automatic")).isEqualTo("by itself");
    assertThat(Facts.RENEWAL.label("plan")).isEqualTo("plan");
    assertThat(Facts.RENEWAL.label("daysLeft")).isEqualTo("days left");
  }
}
