package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionErrorsTest {
  private final Rules rules = new Rules();

  @Test
  void name_an_unknown_fact_with_its_place() {
    assertThat(rules.check("event.nth == 1 &&\n  event.nht > 1", SamplePurchase.class))
        .containsExactly(new RuleError(2, 8, "undefined field 'nht'; did you mean 'nth'?"));
  }

  @Test
  void name_an_unknown_fact_within_a_fact() {
    assertThat(rules.check("event.total.curency == 'EUR'", SamplePurchase.class))
        .containsExactly(
            new RuleError(1, 12, "undefined field 'curency'; did you mean 'currency'?"));
  }

  @Test
  void are_all_told_at_once() {
    assertThat(rules.check("event.nht > 1\n && order.total > 2", SamplePurchase.class))
        .extracting(RuleError::line)
        .containsExactly(1, 2);
  }

  @Test
  void tell_where_the_grammar_breaks() {
    assertThat(rules.check("event.nth ==", SamplePurchase.class))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(1);
              assertThat(error.column()).isEqualTo(13);
              assertThat(error.message()).startsWith("ends too early");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "event",
        "event.nth",
        "event == event",
        "event.total.amount >= 20",
        "event.nth == null",
        "event.channel == 3",
        "event.gift == {'a': event.gift}['a']",
        "event.tags.all(tag, tag == 'x')",
        "has(event.nth)",
        "nonsense(event.nth)"
      })
  void stop_what_is_no_condition_on_this_event(String source) {
    assertThat(rules.check(source, SamplePurchase.class)).isNotEmpty();
  }

  @Test
  void stop_what_is_too_long_or_too_deep() {
    assertThat(rules.check("event.nth == " + "1".repeat(Rules.LONGEST), SamplePurchase.class))
        .isNotEmpty();
    assertThat(
            rules.check(
                "event.nth == " + "(".repeat(500) + "1" + ")".repeat(500), SamplePurchase.class))
        .isNotEmpty();
  }

  @Test
  void come_with_the_exception_of_compiling() {
    assertThatThrownBy(() -> rules.compile("event.nht > 1", SamplePurchase.class))
        .isInstanceOf(InvalidCondition.class)
        .hasMessage(
            "The condition 'event.nht > 1' is wrong: 1:6 undefined field 'nht'; did you mean"
                + " 'nth'?")
        .extracting(wrong -> ((InvalidCondition) wrong).errors())
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(new RuleError(1, 6, "undefined field 'nht'; did you mean 'nth'?"));
  }

  record Strange(Map<String, String> anything) {}

  @Test
  void name_a_type_that_conditions_cannot_look_at() {
    assertThatThrownBy(() -> rules.compile("true", Strange.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.util.Map");
  }
}
