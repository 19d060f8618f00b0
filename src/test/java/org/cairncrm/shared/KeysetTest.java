package org.cairncrm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.SelectOrderByStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list is read page by page in the order of its keys. */
@CairnTest
class KeysetTest {
  private static final Instant DAY = Instant.parse("2026-03-02T10:00:00.123456Z");

  private static final Field<Instant> AT =
      field(name("visit", "at"), SQLDataType.INSTANT.nullable(false));
  private static final Field<CustomerId> CUSTOMER =
      field(
          name("visit", "customer"),
          SQLDataType.UUID
              .nullable(false)
              .asConvertedDataType(CustomerId.class, CustomerId::new, CustomerId::value));
  private static final Field<UUID> ID = field(name("visit", "id"), SQLDataType.UUID.notNull());
  private static final Field<Short> FLOOR =
      field(name("visit", "floor"), SQLDataType.SMALLINT.notNull());
  private static final Field<Integer> NUMBER =
      field(name("visit", "number"), SQLDataType.INTEGER.notNull());
  private static final Field<Long> SEQ = field(name("visit", "seq"), SQLDataType.BIGINT.notNull());
  private static final Field<String> PLACE =
      field(name("visit", "place"), SQLDataType.CLOB.notNull());
  private static final List<Field<?>> FIELDS = List.of(AT, CUSTOMER, ID, FLOOR, NUMBER, SEQ, PLACE);

  @Autowired DSLContext sql;

  record Visit(
      Instant at, CustomerId customer, UUID id, short floor, int number, long seq, String place) {}

  /** Two visits at each time, in two of three places, of two customers. */
  private static final List<Visit> VISITS = visits();

  private static final Keyset<Visit> NEWEST =
      Keyset.descending(AT, Visit::at).thenDescending(ID, Visit::id);

  private static List<Visit> visits() {
    List<Visit> visits =
        new ArrayList<>(
            IntStream.range(0, 12)
                .mapToObj(
                    n ->
                        new Visit(
                            DAY.plusSeconds(n / 2),
                            new CustomerId(new UUID(7, n % 2)),
                            new UUID(9, n),
                            (short) (n / 3),
                            -n / 2,
                            (1L << 40) + n % 4,
                            "shop\n" + "x".repeat(n)))
                .toList());
    Collections.reverse(visits);
    Collections.rotate(visits, 5);
    return visits;
  }

  record Order(String title, Keyset<Visit> keyset, Comparator<Visit> sorted) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Order> orders() {
    Comparator<Visit> id = Comparator.comparing(Visit::id);
    return Stream.of(
        new Order(
            "newest first", NEWEST, Comparator.comparing(Visit::at).thenComparing(id).reversed()),
        new Order(
            "oldest first",
            Keyset.ascending(AT, Visit::at).thenAscending(ID, Visit::id),
            Comparator.comparing(Visit::at).thenComparing(id)),
        new Order("by id alone", Keyset.ascending(ID, Visit::id), id),
        new Order(
            "by the id of another type",
            Keyset.ascending(CUSTOMER, Visit::customer).thenAscending(ID, Visit::id),
            Comparator.comparing(Visit::customer).thenComparing(id)),
        new Order(
            "by small and large numbers and a text",
            Keyset.ascending(FLOOR, Visit::floor)
                .thenAscending(NUMBER, Visit::number)
                .thenAscending(SEQ, Visit::seq)
                .thenAscending(PLACE, Visit::place),
            Comparator.comparing(Visit::floor)
                .thenComparing(Visit::number)
                .thenComparing(Visit::seq)
                .thenComparing(Visit::place)),
        new Order(
            "in both directions",
            Keyset.descending(SEQ, Visit::seq)
                .thenAscending(NUMBER, Visit::number)
                .thenDescending(ID, Visit::id),
            Comparator.comparing(Visit::seq)
                .reversed()
                .thenComparing(Visit::number)
                .thenComparing(id.reversed())));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void every_item_is_on_one_page_in_order(Order order) {
    List<Visit> read = new ArrayList<>();
    String cursor = null;
    List<Integer> sizes = new ArrayList<>();
    do {
      Page<Visit> page = page(order.keyset(), cursor, 5);
      read.addAll(page.items());
      sizes.add(page.items().size());
      cursor = page.next();
    } while (cursor != null);

    assertThat(read).isEqualTo(VISITS.stream().sorted(order.sorted()).toList());
    assertThat(sizes).containsExactly(5, 5, 2);
  }

  @Test
  void a_full_page_without_another_item_is_the_last() {
    Page<Visit> page = page(NEWEST, null, VISITS.size());

    assertThat(page.items()).hasSize(VISITS.size());
    assertThat(page.next()).isNull();
    assertThat(page(NEWEST, "", 1).items()).hasSize(1);
  }

  @Test
  void one_direction_is_one_comparison_of_rows_that_an_index_can_begin_with() {
    String cursor = page(NEWEST, null, 1).next();

    assertThat(NEWEST.rows(list(), new PageRequest(cursor, 20)).getSQL())
        .contains("(\"visit\".\"at\", \"visit\".\"id\") < (")
        .endsWith("order by \"visit\".\"at\" desc, \"visit\".\"id\" desc fetch next ? rows only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T10:00:00Z",
        "2026-03-02T10:00:00Z\n",
        "2026-03-02T10:00:00Z\n01960000-0000-7000-8000-000000000000\n1",
        "01960000-0000-7000-8000-000000000000\n2026-03-02T10:00:00Z",
        "2026-03-02\n01960000-0000-7000-8000-000000000000",
        "2026-03-02T10:00:00Z\n1-1-1-1-1",
        "+10000-01-01T00:00:00Z\n01960000-0000-7000-8000-000000000000",
        "0000-01-01T00:00:00Z\n01960000-0000-7000-8000-000000000000",
        "1\n01960000-0000-7000-8000-000000000000"
      })
  void a_cursor_of_other_keys_is_refused(String keys) {
    refused(NEWEST, keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "1\ntext", "0"})
  void a_cursor_of_a_text_alone_begins_with_a_number(String keys) {
    refused(Keyset.ascending(PLACE, Visit::place), keys);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40000\n1\n1\ntext",
        "1\n2147483648\n1\ntext",
        "1\n1\n9223372036854775808\ntext",
        "1\n1\n1",
        "1\n1\n1\nte\u0000xt"
      })
  void so_is_one_with_a_value_that_the_column_cannot_have(String keys) {
    refused(
        Keyset.ascending(FLOOR, Visit::floor)
            .thenAscending(NUMBER, Visit::number)
            .thenAscending(SEQ, Visit::seq)
            .thenAscending(PLACE, Visit::place),
        keys);
  }

  @Test
  void keys_that_would_lose_rows_or_cannot_be_written_are_refused_at_once() {
    Field<Instant> until = field(name("visit", "until"), SQLDataType.INSTANT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keyset.ascending(until, Visit::at))
        .withMessageContaining("may be null");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keyset.ascending(PLACE, Visit::place).thenAscending(ID, Visit::id))
        .withMessageContaining("follow a text");

    Field<Double> score = field(name("visit", "score"), SQLDataType.DOUBLE.notNull());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keyset.ascending(score, visit -> 1.0))
        .withMessageContaining("Double");
  }

  private void refused(Keyset<Visit> keyset, String keys) {
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(keys.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> page(keyset, cursor, 5))
        .isInstanceOf(Invalid.class)
        .hasMessage("cursor is not a cursor of this list");
  }

  private Page<Visit> page(Keyset<Visit> keyset, @Nullable String cursor, int limit) {
    return keyset.page(list(), new PageRequest(cursor, limit), KeysetTest::visit);
  }

  private static Visit visit(Record row) {
    return new Visit(
        row.get(AT),
        row.get(CUSTOMER),
        row.get(ID),
        row.get(FLOOR),
        row.get(NUMBER),
        row.get(SEQ),
        row.get(PLACE));
  }

  private SelectOrderByStep<Record> list() {
    RowN[] rows =
        VISITS.stream()
            .map(
                one ->
                    row(
                        List.of(
                            one.at(),
                            one.customer().value(),
                            one.id(),
                            one.floor(),
                            one.number(),
                            one.seq(),
                            one.place())))
            .toArray(RowN[]::new);
    return sql.select(FIELDS)
        .from(values(rows).as("visit", FIELDS.stream().map(Field::getName).toArray(String[]::new)));
  }
}
