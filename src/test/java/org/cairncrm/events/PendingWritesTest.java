package org.cairncrm.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows that an attempt at a command has yet to write. */
class PendingWritesTest {
  private final PendingWrites pending = new PendingWrites(() -> null);
  private final List<List<String>> written = new ArrayList<>();
  private final PendingRows<String> rows = pending.rows("sales", Attempts.to(written::add));

  @Test
  void are_taken_once() {
    rows.add("one");
    pending.take();
    pending.take();

    assertThat(written).containsExactly(List.of("one"));
  }

  @Test
  void are_dropped_with_their_kind() {
    rows.add("one");
    pending.drop();
    pending.take();

    assertThat(written).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from sales.line",
        "select \"sales\".\"line\".\"sku\" from \"sales\".\"line\"",
        "update sales.line set sku = 1",
        "sales.refresh()",
        "select * from presales.x join sales.line using (id)"
      })
  void precede_a_statement_that_names_their_schema(String sql) {
    assertThat(pending.precede(sql)).isFalse();
    rows.add("one");
    assertThat(pending.precede(sql)).isTrue();
    pending.take();
    assertThat(pending.precede(sql)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"select * from stock.sales", "select * from presales.line", "select sales from x"})
  void do_not_precede_a_statement_about_other_tables(String sql) {
    rows.add("one");

    assertThat(pending.precede(sql)).isFalse();
  }

  @Test
  void do_not_precede_a_bundle_that_need_not_see_them() {
    rows.add("one");

    assertThat(pending.<Boolean>without(() -> pending.precede("select * from sales.line")))
        .isFalse();
    assertThat(pending.precede("select * from sales.line")).isTrue();
  }

  @Test
  void are_of_one_schema() {
    PendingRows<String> wrong =
        pending.rows("sales", all -> List.of(Statement.of("insert into stock.item values (1)")));
    wrong.add("one");

    assertThatThrownBy(pending::take).hasMessageContaining("sales writes to another schema");
  }
}
