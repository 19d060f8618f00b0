package org.cairncrm.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.ResultQuery;
import org.jooq.SelectOrderByStep;
import org.jooq.SelectSeekStepN;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;

/**
 * The order of a list that clients read page by page. The next page begins behind the last row of
 * the previous one, whose keys are in the cursor; so a page costs the same at any depth, and rows
 * that are added meanwhile shift nothing. The keys together must be unique, and an index should
 * have them in this order.
 *
 * <pre>
 * Keyset&lt;Order&gt; NEWEST =
 *     Keyset.descending(ORDER.PLACED_AT, Order::placedAt).thenDescending(ORDER.ORDER_ID, Order::id);
 * Page&lt;Order&gt; orders = NEWEST.page(sql.select(…).from(ORDER), request, mapping(Order::new));
 * </pre>
 *
 * <p>A key is an instant, a UUID or an id, a whole number or a text, as the field's type says. Only
 * the last key may be a text, because a text may have several lines.
 *
 * @param <T> the items of the list
 */
public final class Keyset<T> {
  private static final Map<Class<?>, Function<CursorKeys, Object>> READ =
      Map.of(
          Instant.class, CursorKeys::instant,
          UUID.class, CursorKeys::id,
          Short.class, CursorKeys::small,
          Integer.class, CursorKeys::whole,
          Long.class, CursorKeys::number,
          String.class, CursorKeys::lines);

  /** Begins the cursor of a list whose only key is a text, since otherwise any text were one. */
  private static final Integer TEXT = 0;

  private final List<Key<T, ?>> keys;

  private Keyset(List<Key<T, ?>> keys) {
    this.keys = keys;
  }

  /**
   * A list in ascending order of a field.
   *
   * @param value the field's value in an item
   */
  public static <T, V> Keyset<T> ascending(Field<V> field, Function<T, V> value) {
    return new Keyset<T>(List.of()).then(field, SortOrder.ASC, value);
  }

  /**
   * A list in descending order of a field.
   *
   * @param value the field's value in an item
   */
  public static <T, V> Keyset<T> descending(Field<V> field, Function<T, V> value) {
    return new Keyset<T>(List.of()).then(field, SortOrder.DESC, value);
  }

  /** Orders items with equal keys by another field, ascending. */
  public <V> Keyset<T> thenAscending(Field<V> field, Function<T, V> value) {
    return then(field, SortOrder.ASC, value);
  }

  /** Orders items with equal keys by another field, descending. */
  public <V> Keyset<T> thenDescending(Field<V> field, Function<T, V> value) {
    return then(field, SortOrder.DESC, value);
  }

  private <V> Keyset<T> then(Field<V> field, SortOrder order, Function<T, V> value) {
    if (!keys.isEmpty() && keys.getLast().stored() == String.class) {
      throw new IllegalArgumentException("No key can follow a text, so not " + field);
    }
    List<Key<T, ?>> all = new ArrayList<>(keys);
    all.add(Key.by(field, order, value));
    return new Keyset<>(List.copyOf(all));
  }

  /**
   * Reads a page in this order.
   *
   * @param list a query of the whole list, without an order
   * @throws Invalid naming {@code cursor} if it is not from a list with such keys
   */
  public <R extends Record> Page<T> page(
      SelectOrderByStep<R> list, PageRequest page, RecordMapper<? super R, T> read) {
    return page(rows(list, page).fetch(read), page);
  }

  /**
   * The query of a page. It finds one row more than the page has, if another page follows.
   *
   * @param list a query of the whole list, without an order
   * @throws Invalid naming {@code cursor} if it is not from a list with such keys
   */
  public <R extends Record> ResultQuery<R> rows(SelectOrderByStep<R> list, PageRequest page) {
    List<Field<?>> place = Cursor.decode(page.cursor(), this::place);
    SelectSeekStepN<R> ordered =
        list.orderBy(keys.stream().map(key -> key.field().sort(key.order())).toList());
    int most = page.limit() + 1;
    return place == null
        ? ordered.limit(most)
        : ordered.seek(place.toArray(Field<?>[]::new)).limit(most);
  }

  /**
   * The page with the items of {@link #rows}.
   *
   * @param items one more than the page has, if another page follows
   */
  public Page<T> page(List<T> items, PageRequest page) {
    return Page.of(items, page.limit(), this::cursor);
  }

  /** Whether the only key is a text. */
  private boolean isText() {
    return keys.getFirst().stored() == String.class;
  }

  private Cursor cursor(T last) {
    Stream<Object> values = keys.stream().map(key -> key.of(last));
    return Cursor.of((isText() ? Stream.concat(Stream.of(TEXT), values) : values).toArray());
  }

  private List<Field<?>> place(CursorKeys given) {
    if (isText() && given.whole() != TEXT) {
      throw new IllegalArgumentException("Not the cursor of a list of texts");
    }
    List<Field<?>> place = new ArrayList<>();
    keys.forEach(key -> place.add(key.read(given)));
    return place;
  }

  /** A field of the order. */
  private record Key<T, V>(
      Field<V> field,
      SortOrder order,
      Function<T, V> value,
      Class<?> stored,
      Function<CursorKeys, Object> reader) {
    static <T, V> Key<T, V> by(Field<V> field, SortOrder order, Function<T, V> value) {
      if (field.getDataType().nullable()) {
        throw new IllegalArgumentException(
            field + " may be null, and no page would have the rows without a value");
      }
      Converter<?, V> converter = field.getConverter();
      Class<?> stored =
          READ.containsKey(converter.toType()) ? converter.toType() : converter.fromType();
      Function<CursorKeys, Object> reader = READ.get(stored);
      if (reader == null) {
        throw new IllegalArgumentException("A cursor cannot hold " + field + ", a " + stored);
      }
      return new Key<>(field, order, value, stored, reader);
    }

    /** The key of an item, as a cursor has it. */
    Object of(T item) {
      V own = value.apply(item);
      return stored.isInstance(own) ? own : field.getConverter().to(own);
    }

    Field<V> read(CursorKeys given) {
      return DSL.val(reader.apply(given), field);
    }
  }
}
