package org.cairncrm.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Comparator;
import java.util.List;

/**
 * Some pieces of a line of an order.
 *
 * @param line its place in the order, from 1
 * @param quantity how many pieces of it
 */
public record LineQuantity(
    @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(NewOrder.MOST_LINES) int line,
    @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(1_000_000) int quantity) {
  /** The same pieces, by their places in the order. */
  static List<LineQuantity> inOrder(List<LineQuantity> lines) {
    return lines.stream().sorted(Comparator.comparingInt(LineQuantity::line)).toList();
  }
}
