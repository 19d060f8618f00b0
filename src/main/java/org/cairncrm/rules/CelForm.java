package org.cairncrm.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairncrm.shared.EnumWord;
import org.jspecify.annotations.Nullable;

/** The CEL type for a Java type of an event's component, with the conversion to it. */
record CelForm(CelType type, Function<Object, Object> convert) {
  private static final Map<Type, CelForm> SIMPLE =
      Map.ofEntries(
          Map.entry(boolean.class, new CelForm(SimpleType.BOOL, value -> value)),
          Map.entry(Boolean.class, new CelForm(SimpleType.BOOL, value -> value)),
          Map.entry(int.class, whole()),
          Map.entry(Integer.class, whole()),
          Map.entry(long.class, whole()),
          Map.entry(Long.class, whole()),
          Map.entry(double.class, decimal()),
          Map.entry(Double.class, decimal()),
          Map.entry(BigDecimal.class, decimal()),
          Map.entry(String.class, text()),
          Map.entry(UUID.class, text()),
          Map.entry(Currency.class, text()),
          Map.entry(LocalDate.class, text()),
          Map.entry(Instant.class, new CelForm(SimpleType.TIMESTAMP, value -> value)));

  private static final Set<CelType> WRAPPED =
      Set.of(SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE, SimpleType.STRING);

  private static CelForm whole() {
    return new CelForm(SimpleType.INT, value -> ((Number) value).longValue());
  }

  private static CelForm decimal() {
    return new CelForm(SimpleType.DOUBLE, value -> ((Number) value).doubleValue());
  }

  private static CelForm text() {
    return new CelForm(SimpleType.STRING, Object::toString);
  }

  /**
   * @param vocabulary collects the structures that the type contains
   * @throws IllegalArgumentException if conditions do not support the type
   */
  static CelForm of(Type type, Vocabulary vocabulary) {
    CelForm simple = SIMPLE.get(type);
    if (simple != null) {
      return simple;
    }
    if (type instanceof ParameterizedType list
        && list.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)) {
      return list(of(list.getActualTypeArguments()[0], vocabulary));
    }
    if (type instanceof Class<?> known) {
      if (known.isEnum()) {
        return enumeration();
      }
      Method plain = plain(known);
      if (plain != null) {
        CelForm inner = of(plain.getGenericReturnType(), vocabulary);
        return new CelForm(inner.type, value -> inner.apply(Vocabulary.call(plain, value)));
      }
      if (known.isRecord()) {
        return vocabulary.structure(known.asSubclass(Record.class));
      }
    }
    throw new IllegalArgumentException("A condition cannot look at a " + type.getTypeName());
  }

  /**
   * This form for a value that may be missing. Instants and structures compare with null without a
   * change.
   */
  CelForm nullable() {
    return WRAPPED.contains(type) ? new CelForm(NullableType.create(type), convert) : this;
  }

  Object apply(@Nullable Object value) {
    return value == null ? NullValue.NULL_VALUE : convert.apply(value);
  }

  private static CelForm list(CelForm element) {
    return new CelForm(
        ListType.create(element.type),
        values -> ((Collection<?>) values).stream().map(element.convert).toList());
  }

  private static CelForm enumeration() {
    return new CelForm(SimpleType.STRING, value -> EnumWord.of((Enum<?>) value));
  }

  /** The method whose result represents the whole value in JSON, as with an id. */
  private static @Nullable Method plain(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonValue.class))
        .filter(method -> method.getParameterCount() == 0)
        .findFirst()
        .orElse(null);
  }
}
