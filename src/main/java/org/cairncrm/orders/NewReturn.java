package org.cairncrm.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came back: named by their lines, or by what they had cost.
 *
 * @param source whose external id it is; together unique among cancellations and returns
 * @param at now when null
 * @param amount in the order's currency; null when lines are given
 * @param lines null when an amount is given
 * @param reason in the customer's words
 */
public record NewReturn(
    @Nullable @Size(min = 1, max = 100) String source,
    @Nullable @Size(min = 1, max = 100) String externalId,
    @Nullable Instant at,
    @Nullable
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 4)
        BigDecimal amount,
    @Nullable @Size(min = 1, max = NewOrder.MOST_LINES) List<@NotNull @Valid Line> lines,
    @Nullable @Size(max = 2_000) String reason) {

  /**
   * @param line its place in the order, from 1
   * @param quantity how many of it came back
   */
  @Schema(name = "NewReturnLine")
  public record Line(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(NewOrder.MOST_LINES) int line,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(1_000_000) int quantity) {}
}
