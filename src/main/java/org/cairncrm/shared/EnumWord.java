package org.cairncrm.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names the constants of enumerations outside of Java, in JSON, addresses, YAML and texts, by one
 * rule: {@code IN_TRANSIT} is {@code in-transit}.
 */
public final class EnumWord {
  private EnumWord() {}

  /** The word for a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words for all constants of an enumeration, in its order. */
  public static List<String> all(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(one -> of((Enum<?>) one)).toList();
  }

  /** The constant with exactly this word. */
  public static <E extends Enum<?>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(one -> of(one).equals(word)).findFirst();
  }
}
