package org.cairncrm.history.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.shared.Invalid;

/** Constants by the names that they have in JSON, from a query. */
final class Named {
  private Named() {}

  static <E extends Enum<E>> Set<E> all(Class<E> type, String field, Collection<String> names) {
    Set<E> found = EnumSet.noneOf(type);
    for (String name : names) {
      found.add(
          Arrays.stream(type.getEnumConstants())
              .filter(one -> name(one).equals(name))
              .findFirst()
              .orElseThrow(() -> Invalid.field(field, "must be one of " + known(type))));
    }
    return found;
  }

  private static <E extends Enum<E>> String known(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Named::name)
        .collect(Collectors.joining(", "));
  }

  private static <E extends Enum<E>> String name(E constant) {
    try {
      return constant
          .getDeclaringClass()
          .getField(constant.name())
          .getAnnotation(JsonProperty.class)
          .value();
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
