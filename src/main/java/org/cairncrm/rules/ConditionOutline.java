package org.cairncrm.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A condition as far as it compares fields of the event with constants.
 *
 * @param comparisons all of them hold if the condition holds
 * @param isComplete whether the condition consists of these comparisons alone
 */
public record ConditionOutline(List<FieldComparison> comparisons, boolean isComplete) {
  /** The outline of no condition, which every event satisfies. */
  public static final ConditionOutline ALWAYS = new ConditionOutline(List.of(), true);

  public ConditionOutline {
    comparisons = List.copyOf(comparisons);
  }

  /** The outline of both conditions together. */
  public ConditionOutline and(ConditionOutline other) {
    return new ConditionOutline(
        Stream.concat(comparisons.stream(), other.comparisons.stream()).distinct().toList(),
        isComplete && other.isComplete);
  }

  /** The outline of this condition and a comparison. */
  public ConditionOutline and(FieldComparison comparison) {
    return and(new ConditionOutline(List.of(comparison), true));
  }

  /**
   * Whether no event can satisfy these comparisons, because no value of a field does. An outline
   * that is complete and not contradictory can be satisfied.
   */
  public boolean isContradictory() {
    Map<String, List<FieldComparison>> byField = new LinkedHashMap<>();
    for (FieldComparison comparison : comparisons) {
      byField.computeIfAbsent(comparison.field(), field -> new ArrayList<>()).add(comparison);
    }
    return byField.values().stream().anyMatch(ConditionOutline::areContradictory);
  }

  /**
   * The values that satisfy comparisons lie between two constants, without some of them. If there
   * are any, then one of them is a constant or the neighbour of one: it is enough to try these.
   */
  private static boolean areContradictory(List<FieldComparison> comparisons) {
    Set<Optional<Object>> candidates = new LinkedHashSet<>();
    candidates.add(Optional.empty());
    for (FieldComparison comparison : comparisons) {
      for (Optional<Object> value : comparison.values()) {
        candidates.add(value);
        value.stream()
            .flatMap(ConditionOutline::neighbours)
            .forEach(neighbour -> candidates.add(Optional.of(neighbour)));
      }
    }
    return candidates.stream()
        .noneMatch(
            candidate -> comparisons.stream().allMatch(comparison -> comparison.holds(candidate)));
  }

  private static Stream<Object> neighbours(Object value) {
    return switch (value) {
      case Long number -> Stream.of(number - 1, number + 1);
      case Double number -> Stream.of(Math.nextDown(number), Math.nextUp(number));
      case Boolean truth -> Stream.of(!truth);
      default -> Stream.of("", value + "\0");
    };
  }
}
