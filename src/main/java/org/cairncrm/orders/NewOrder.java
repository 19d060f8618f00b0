package org.cairncrm.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An order as a shop tells of it.
 *
 * @param source the shop's own name, together with {@code externalId} unique among orders; null for
 *     an order entered by hand
 * @param number what the customer knows it by; the external id when null
 * @param channel the web when null
 * @param placedAt now when null
 * @param currency of all its lines
 */
public record NewOrder(
    @NotNull CustomerId customerId,
    @Nullable @Size(min = 1, max = 100) String source,
    @Nullable @Size(min = 1, max = 100) String externalId,
    @Nullable @Size(min = 1, max = 100) String number,
    @Nullable Channel channel,
    @Nullable Instant placedAt,
    @NotNull Currency currency,
    @NotEmpty @Size(max = NewOrder.MOST_LINES) List<@NotNull @Valid Line> lines,
    @Nullable LocalDate promisedOn) {
  /** How many lines an order has at most: wholesale orders have over a thousand. */
  static final int MOST_LINES = 2_000;

  /**
   * A line of the order.
   *
   * @param unitPrice in the order's currency; may have more decimals than the currency has
   */
  @Schema(name = "NewOrderLine")
  public record Line(
      @NotBlank @Size(max = 100) String sku,
      @NotBlank @Size(max = 200) String name,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(1_000_000) int quantity,
      @NotNull @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
          BigDecimal unitPrice) {}
}
