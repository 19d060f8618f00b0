package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two conditions can hold for one event, by the comparisons of which they consist. */
class ConditionOutlineTest {
  private final Rules rules = new Rules();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          event.nth == 1                        ; event.nth == 2                  ; never
          event.nth == 1                        ; event.nth != 1                  ; never
          event.nth == 1                        ; event.nth != 2                  ; certain
          event.nth < 3                         ; event.nth > 2                   ; never
          event.nth < 3                         ; event.nth >= 2                  ; certain
          event.nth > 2 && event.nth < 5      ; event.nth != 3 && 4 != event.nth ; never
          event.nth > 2 && event.nth < 6      ; event.nth != 3 && 4 != event.nth ; certain
          3 <= event.nth                        ; event.nth <= 3                  ; certain
          event.nth in [1, 2]                   ; event.nth in [3, 4]             ; never
          event.nth in [1, 2]                   ; event.nth in [2, 3]             ; certain
          event.nth in [1, 2]                   ; !(event.nth in [2, 1])          ; never
          !(event.nth < 3)                      ; event.nth < 3                   ; never
          event.total.amount < 20.0               ; event.total.amount >= 20.0        ; never
          event.total.amount <= 20.0              ; event.total.amount >= 20.0        ; certain
          event.total.amount > 20.0               ; event.total.amount < 20.5         ; certain
          event.channel == 'web'                  ; event.channel != 'web'            ; never
          event.channel == 'web'                  ; event.number == 'A-1'             ; certain
          event.number > 'a'                      ; event.number < 'b'                ; certain
          event.number > 'b'                      ; event.number < 'b'                ; never
          event.daysSincePrevious == null         ; event.daysSincePrevious != null   ; never
          event.daysSincePrevious == null         ; event.daysSincePrevious == 3      ; never
          event.nth % 3 == 0                    ; event.nth == 4                  ; possible
          event.nth % 3 == 0 && event.nth < 3 ; event.nth == 4                  ; never
          event.gift                              ; !event.gift                       ; never
          event.gift == false                     ; !event.gift                       ; certain
          event.nth == 1 || event.nth == 2    ; event.nth == 3                  ; possible
          """)
  void two_conditions_overlap(String one, String other, String expected) {
    ConditionOutline both = outline(one).and(outline(other));

    assertThat(both.isContradictory() ? "never" : both.isComplete() ? "certain" : "possible")
        .isEqualTo(expected);
  }

  private ConditionOutline outline(String condition) {
    return rules.compile(condition, SamplePurchase.class).outline();
  }
}
