package org.cairncrm.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cairncrm.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A number of units of an order line.
 *
 * @param line its position in the order, from 1
 * @param quantity the number of units
 */
public record LineQuantity(
    @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(NewOrder.MOST_LINES) int line,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(1_000_000) int quantity) {
  /** The same quantities, sorted by line. */
  static List<LineQuantity> inOrder(List<LineQuantity> lines) {
    return lines.stream().sorted(Comparator.comparingInt(LineQuantity::line)).toList();
  }

  /** The errors of a request that names a line twice. Null entries are reported elsewhere. */
  static List<FieldError> repeated(@Nullable List<LineQuantity> lines) {
    List<FieldError> faults = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (int at = 0; lines != null && at < lines.size(); at++) {
      LineQuantity one = lines.get(at);
      if (one != null && one.line() > 0 && !named.add(one.line())) {
        faults.add(new FieldError("lines[" + at + "].line", "is named twice"));
      }
    }
    return faults;
  }
}
