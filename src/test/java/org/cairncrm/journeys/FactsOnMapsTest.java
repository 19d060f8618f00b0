package org.cairncrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.cairncrm.events.FactReceived;
import org.cairncrm.rules.EventKinds;
import org.cairncrm.rules.Rules;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class FactsOnMapsTest {
  private static final String MAP =
      """
      journey: hesitation
      title: Hesitation
      stages:
        - stage: looked
          title: Looked around
          enter:
            - on: cart-abandoned
        - stage: nearly
          title: Nearly bought
          enter:
            - on: cart-abandoned
              when: event.items > 3 && event.value.amount >= 50.0
            - on: subscription-renewed
              when: event.times == 1
      """;

  @Autowired EventKinds kinds;
  @Autowired Rules rules;

  private JourneyMap read(String document) {
    return MapFixtures.read(document, kinds::get, rules);
  }

  private static FactReceived fact(String name, Map<String, Object> facts) {
    return new FactReceived(
        CustomerId.next(), name, name, Channel.WEB, "shop", "1", facts, Instant.EPOCH);
  }

  private static Map<String, Object> cart(int items) {
    return Map.of("items", items, "value", Map.of("amount", "62.40", "currency", "EUR"));
  }

  private String stage(FactReceived fact) {
    JourneyMap.Lead lead = read(MAP).start(fact);
    return lead == null ? "none" : lead.reached().target().name();
  }

  @Test
  void a_fact_leads_to_the_furthest_stage_that_its_data_satisfies() {
    assertThat(stage(fact("cart-abandoned", cart(4)))).isEqualTo("nearly");
    assertThat(stage(fact("cart-abandoned", cart(3)))).isEqualTo("looked");
  }

  @Test
  void each_fact_is_its_own() {
    assertThat(stage(fact("subscription-renewed", Map.of("times", 1)))).isEqualTo("nearly");
    assertThat(stage(fact("subscription-renewed", Map.of("times", 2)))).isEqualTo("none");
    assertThat(stage(fact("moon-walked", Map.of("times", 1)))).isEqualTo("none");
  }

  @Test
  void what_does_not_fit_its_schema_is_a_fault_of_the_map_with_its_place() {
    assertThat(problems(MAP.replace("event.items >", "event.itmes >")))
        .containsExactly("12:20: undefined field 'itmes'; did you mean 'items'?");
  }

  @Test
  void what_nobody_declared_is_no_event() {
    assertThat(problems(MAP.replace("subscription-renewed", "subscription-lost")))
        .singleElement()
        .asString()
        .startsWith("13:13: There is no event named 'subscription-lost'")
        .contains("cart-abandoned", "order-placed")
        .doesNotContain("fact-received");
  }

  @Test
  void a_fact_goes_by_its_own_name_alone() {
    assertThat(problems(MAP.replace("subscription-renewed", "fact-received")))
        .singleElement()
        .asString()
        .contains("There is no event named 'fact-received'");
  }

  private java.util.List<String> problems(String document) {
    return MapFixtures.faults(document, kinds::get, rules);
  }
}
