package org.cairncrm.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cairncrm.orders.OrderPlaced;
import org.cairncrm.rules.SimpleCondition.FieldTest;
import org.cairncrm.shared.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleConditionTest {
  private static final EventKind ORDER = EventKind.of("order-placed", OrderPlaced.class);
  private static final List<EventField> FIELDS = EventField.of(ORDER);

  private final Rules rules = new Rules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.nth == 2",
        "event.nth >= 2 && event.channel == 'phone'",
        "event.nth == 2 || event.nth == 4 || event.total.amount > 99.5",
        "event.daysSincePrevious != null && event.daysSincePrevious < 30",
        "event.total.currency != 'EUR' && event.number.contains('it\\'s')",
        "event.promisedOn >= '2026-03-02'"
      })
  void a_condition_of_comparisons_is_read_and_written_the_same(String source) {
    SimpleCondition read = SimpleCondition.read(source).orElseThrow();

    assertThat(read.source(FIELDS)).isEqualTo(source);
    assertThat(rules.compile(source, ORDER).source()).isEqualTo(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event.nth % 3 == 0",
        "event.nth == 2 && (event.nth == 3 || event.nth == 4)",
        "2 == event.nth",
        "event.nth ==",
        "event.nth == event.lines"
      })
  void another_condition_is_left_to_cel(String source) {
    assertThat(SimpleCondition.read(source)).isEmpty();
  }

  @Test
  void fields_have_types_and_ids_and_times_are_left_out() {
    assertThat(FIELDS)
        .extracting(EventField::path)
        .contains("nth", "daysSincePrevious", "total.amount", "total.currency", "channel")
        .doesNotContain("customer", "order", "occurredAt");
    assertThat(field("channel").choices()).contains("phone", "live-chat");
    assertThat(field("nth").comparisons()).doesNotContain(PickedComparison.KNOWN);
    assertThat(field("daysSincePrevious").comparisons()).contains(PickedComparison.UNKNOWN);
  }

  @Test
  void a_value_of_another_type_is_rejected_with_what_would_be_right() {
    var wrong =
        new SimpleCondition(
            false, List.of(new FieldTest("nth", PickedComparison.IS, "the second")));

    assertThatThrownBy(() -> wrong.source(FIELDS))
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.errors().getFirst().message())
                    .isEqualTo("must be a whole number"));
  }

  private static EventField field(String path) {
    return FIELDS.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }
}
