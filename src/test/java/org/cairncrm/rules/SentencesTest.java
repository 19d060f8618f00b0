package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SentencesTest {
  private final Rules rules = new Rules();

  private String say(String text, SamplePurchase event) {
    return String.valueOf(rules.sentence(text, SamplePurchase.class).about(event));
  }

  @Test
  void tell_the_facts() {
    assertThat(say("order {event.nth} on {event.channel}", SamplePurchase.THIRD))
        .isEqualTo("order 3 on live-chat");
    assertThat(say("nothing to fill in", SamplePurchase.THIRD)).isEqualTo("nothing to fill in");
  }

  @Test
  void compute() {
    assertThat(say("order {event.nth + 3 - event.nth % 3} is next", SamplePurchase.FIRST))
        .isEqualTo("order 3 is next");
  }

  @Test
  void are_not_said_when_a_fact_is_missing() {
    FactSentence factSentence =
        rules.sentence("{event.daysSincePrevious} days before", SamplePurchase.class);

    assertThat(factSentence.about(SamplePurchase.FIRST)).isNull();
    assertThat(factSentence.about(SamplePurchase.THIRD)).isEqualTo("8 days before");
    assertThat(
            rules
                .sentence("{event.nth / (event.nth - 1)}", SamplePurchase.class)
                .about(SamplePurchase.FIRST))
        .isNull();
  }

  @Test
  void with_an_unknown_fact_are_refused_with_its_place() {
    assertThatThrownBy(() -> rules.sentence("order {event.nht}", SamplePurchase.class))
        .isInstanceOfSatisfying(
            InvalidCondition.class,
            wrong ->
                assertThat(wrong.errors())
                    .containsExactly(
                        new RuleError(1, 13, "undefined field 'nht'; did you mean 'nth'?")));
  }
}
