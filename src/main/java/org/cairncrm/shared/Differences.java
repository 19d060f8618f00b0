package org.cairncrm.shared;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares a repeated fact with the first one, field by field. Only values count, not their
 * notation: {@code 12.5} equals {@code 12.50}, and times are equal with any offset if they agree to
 * the microsecond. Supports records, maps, lists and simple values.
 */
public final class Differences {
  /** The maximum number of listed differences. */
  private static final int MOST = 100;

  /** The maximum number of characters that a message quotes from a text. */
  private static final int LONGEST = 100;

  private final Set<String> ignored;
  private final boolean readable;
  private final List<FieldError> found = new ArrayList<>();
  private @Nullable String currency;

  private Differences(Set<String> ignored, boolean readable) {
    this.ignored = ignored;
    this.readable = readable;
  }

  /**
   * @param ignored components of records that are not compared
   * @param readable whether the caller may read the values; otherwise messages name the fields only
   * @return a message for each of the first {@value #MOST} fields that differ
   */
  public static List<FieldError> between(
      Object again, Object first, Set<String> ignored, boolean readable) {
    var differences = new Differences(ignored, readable);
    differences.compare("", again, first);
    return List.copyOf(differences.found);
  }

  private void compare(String field, @Nullable Object again, @Nullable Object first) {
    if (again == null || first == null || again.getClass() != first.getClass()) {
      compareMixed(field, again, first);
    } else if (again instanceof Money money) {
      money(field, money, (Money) first);
    } else if (again instanceof Record record
        && record.getClass().getRecordComponents().length > 1) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        if (!ignored.contains(component.getName())) {
          compare(
              within(field, component.getName()), value(component, again), value(component, first));
        }
      }
    } else {
      compareMixed(field, again, first);
    }
  }

  /** Compares collections or simple values, which may be of different types. */
  private void compareMixed(String field, @Nullable Object again, @Nullable Object first) {
    if (again instanceof Map<?, ?> || first instanceof Map<?, ?>) {
      maps(field, again instanceof Map<?, ?> map ? map : Map.of(), first);
    } else if (again instanceof List<?> || first instanceof List<?>) {
      lists(
          field,
          again instanceof List<?> list ? list : List.of(),
          first instanceof List<?> list ? list : List.of());
    } else if (!same(again, first)) {
      add(field, text(again), text(first));
    }
  }

  private void maps(String field, Map<?, ?> again, @Nullable Object first) {
    Map<?, ?> before = first instanceof Map<?, ?> map ? map : Map.of();
    var names = new TreeSet<String>();
    again.keySet().forEach(name -> names.add(String.valueOf(name)));
    before.keySet().forEach(name -> names.add(String.valueOf(name)));
    names.forEach(name -> compare(within(field, name), again.get(name), before.get(name)));
  }

  private void lists(String field, List<?> again, List<?> first) {
    for (int i = 0; i < Math.max(again.size(), first.size()); i++) {
      String at = field + "[" + i + "]";
      if (i >= again.size()) {
        add(at, "left out", "there");
      } else if (i >= first.size()) {
        add(at, "there", "left out");
      } else {
        compare(at, again.get(i), first.get(i));
      }
    }
  }

  private void money(String field, Money again, Money first) {
    if (again.amount().compareTo(first.amount()) != 0) {
      add(field, again.amount().toPlainString(), first.amount().toPlainString());
    }
    String other = again.currency().getCurrencyCode();
    if (!again.currency().equals(first.currency()) && !other.equals(currency)) {
      currency = other;
      add("currency", other, first.currency().getCurrencyCode());
    }
  }

  private void add(String field, String again, String first) {
    if (found.size() < MOST) {
      found.add(
          new FieldError(
              field,
              readable
                  ? "is " + again + ", was " + first + " before"
                  : "is not what was sent before"));
    }
  }

  private static boolean same(@Nullable Object again, @Nullable Object first) {
    if (again instanceof Number one && first instanceof Number other) {
      return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
    if (again instanceof Instant one && first instanceof Instant other) {
      return one.truncatedTo(ChronoUnit.MICROS).equals(other.truncatedTo(ChronoUnit.MICROS));
    }
    return Objects.equals(again, first);
  }

  private static String text(@Nullable Object value) {
    String text =
        switch (value) {
          case null -> "left out";
          case BigDecimal number -> number.toPlainString();
          case Currency unit -> unit.getCurrencyCode();
          case Enum<?> constant -> EnumWord.of(constant);
          default -> value.toString();
        };
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
  }

  private static String within(String field, String name) {
    return field.isEmpty() ? name : field + "." + name;
  }

  private static @Nullable Object value(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}
