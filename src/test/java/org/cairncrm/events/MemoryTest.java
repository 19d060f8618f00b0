package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.TestClock;
import org.junit.jupiter.api.Test;

/** What a command knows and need not look up again. */
class MemoryTest {
  private final Attempts attempts = new Attempts();
  private final CustomerId customer = attempts.customer(0, 0, Instant.MAX);
  private final List<String> looked = new ArrayList<>();

  @Test
  void looks_once_for_each_customer_and_each_thing() {
    Memory memory = new Memory();
    String first = recall(memory, "eggs", customer);

    assertThat(recall(memory, "eggs", customer)).isSameAs(first);
    assertThat(recall(memory, "tea", customer)).isNotEqualTo(first);
    assertThat(recall(memory, "eggs", CustomerId.next())).isEqualTo(first);
    assertThat(looked).containsExactly("eggs", "tea", "eggs");
  }

  @Test
  void may_be_asked_while_it_looks() {
    Memory memory = new Memory();
    String found = memory.recall("eggs", customer, () -> recall(memory, "tea", customer));

    assertThat(found).isEqualTo("tea of before").isEqualTo(recall(memory, "eggs", customer));
  }

  @Test
  void forgets_everything_when_a_step_is_undone() {
    Unit unit = attempts.unit("test:step");
    unit.streams().lock(customer, TestClock.START);
    assertThat(recall(unit.memory(), "eggs", customer)).isNotNull();
    unit.step(
        "test:step",
        Cause.NONE,
        customer,
        () -> {
          throw new IllegalStateException("broken");
        },
        error -> {});

    assertThat(recall(unit.memory(), "eggs", customer)).isNotNull();
    assertThat(looked).containsExactly("eggs", "eggs");
  }

  private String recall(Memory memory, String what, CustomerId of) {
    return memory.recall(
        what,
        of,
        () -> {
          looked.add(what);
          return what + " of before";
        });
  }
}
