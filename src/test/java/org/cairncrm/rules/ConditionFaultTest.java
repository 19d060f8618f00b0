package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairncrm.orders.OrderPlaced;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The faults of conditions are in plain words. */
class ConditionFaultTest {
  private final Rules rules = new Rules();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          event.nth == 'two' | cannot compare a whole number with a text
          event.total.amount > 20 | such as 20.0
          nth == 2 | 'nth' is not known here; a field is written event.nth
          event.nth | must be true or false, such as a comparison, and not a whole number
          event.nth && true | '&&' needs conditions that are true or false
          event.nth in 'web' | 'in' needs a list
          (event.nth == 2 | ends too early
          event.nth == | ends too early
          event.nth == 2) | ')' is not expected here
          event.nth == 2 # 3 | '#' cannot be read here
          event.number + 3 == 'x' | '+' cannot be used with these values
          """)
  void says_what_is_wrong_without_the_words_of_a_compiler(String condition, String said) {
    assertThat(rules.check(condition, OrderPlaced.class))
        .extracting(RuleError::message)
        .anySatisfy(message -> assertThat(message).contains(said))
        .noneSatisfy(
            message ->
                assertThat(message)
                    .containsAnyOf("overload", "dyn", "undeclared", "EOF", "token", "container"));
  }
}
