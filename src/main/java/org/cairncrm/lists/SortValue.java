package org.cairncrm.lists;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairncrm.shared.Cursor;
import org.cairncrm.shared.CursorKeys;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The row at which a page ended.
 *
 * @param value the value that orders it; null if it has none
 */
record SortValue(UUID row, @Nullable Field<?> value) {
  private static final int SOME = 1;

  /**
   * The cursor that names the row.
   *
   * @param value in the type of the field
   */
  static Cursor cursor(UUID row, Field<?> order, @Nullable Object value) {
    return value == null ? Cursor.of(row, 0) : Cursor.of(row, SOME, stored(order, value));
  }

  static SortValue read(Field<?> order, CursorKeys keys) {
    UUID row = keys.id();
    return keys.whole() == SOME ? new SortValue(row, value(order, keys)) : new SortValue(row, null);
  }

  @SuppressWarnings("unchecked")
  private static Object stored(Field<?> order, Object value) {
    Converter<Object, Object> converter = (Converter<Object, Object>) order.getConverter();
    Object stored = converter.to(value);
    return stored instanceof BigDecimal number ? number.toPlainString() : stored;
  }

  /** The condition for the rows behind this one, among which those without a value are last. */
  @SuppressWarnings("unchecked")
  Condition precedes(Field<?> order, ListQuery query) {
    Field<UUID> id = query.list().id();
    Condition later = query.descending() ? id.lt(row) : id.gt(row);
    if (value == null) {
      return order.isNull().and(later);
    }
    Field<Object> typed = (Field<Object>) order;
    Field<Object> own = (Field<Object>) value;
    return (query.descending() ? typed.lt(own) : typed.gt(own))
        .or(typed.eq(own).and(later))
        .or(typed.isNull());
  }

  private static Field<?> value(Field<?> order, CursorKeys keys) {
    Class<?> own = order.getConverter().toType();
    Class<?> type = own == Instant.class ? own : order.getConverter().fromType();
    Object stored =
        switch (type.getSimpleName()) {
          case "Instant" -> keys.instant();
          case "UUID" -> keys.id();
          case "Integer" -> keys.whole();
          case "Long" -> keys.number();
          case "BigDecimal" -> decimal(keys.lines());
          case "LocalDate" -> LocalDate.parse(keys.lines());
          case "Boolean" -> Boolean.valueOf(keys.lines());
          case "String" -> keys.lines();
          default -> throw new IllegalStateException("No list can be ordered by a " + type);
        };
    return typed(order, stored);
  }

  private static BigDecimal decimal(String text) {
    if (!text.matches("-?[0-9]{1,30}(\\.[0-9]{1,10})?")) {
      throw new IllegalArgumentException("Not an amount: " + text);
    }
    return new BigDecimal(text);
  }

  @SuppressWarnings("unchecked")
  private static <T> Field<T> typed(Field<T> order, Object stored) {
    Converter<Object, T> converter = (Converter<Object, T>) order.getConverter();
    return DSL.val(order.getType().isInstance(stored) ? (T) stored : converter.from(stored), order);
  }
}
