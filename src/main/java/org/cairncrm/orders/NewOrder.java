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
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * An order as a shop sends it. Amounts are in the order's currency.
 *
 * @param source the name of the shop; unique among orders together with {@code externalId}; null
 *     for an order entered by hand
 * @param number the order number that the customer knows; the external id when null
 * @param channel the web when null
 * @param placedAt now when null
 * @param currency the currency of all amounts of the order
 * @param discounts on the whole order, in addition to those on single lines
 * @param shipping the delivery charge
 * @param taxIncluded the tax that prices and shipping contain; does not change the total
 * @param taxAdded the tax on top of prices and shipping
 * @param total the amount paid; if given, it must equal the sum of the other amounts
 */
public record NewOrder(
    @NotNull CustomerId customerId,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @Nullable @SingleLine @Size(max = 100) String number,
    @Nullable Channel channel,
    @Nullable Instant placedAt,
    @NotNull Currency currency,
    @NotNull @Size(min = 1, max = NewOrder.MOST_LINES) List<@NotNull @Valid Line> lines,
    @Nullable LocalDate promisedOn,
    @Nullable @Size(max = NewOrder.MOST_DISCOUNTS) List<@NotNull @Valid Discount> discounts,
    @Nullable @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
        BigDecimal shipping,
    @Nullable @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
        BigDecimal taxIncluded,
    @Nullable @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
        BigDecimal taxAdded,
    @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4)
        BigDecimal total)
    implements RequestRules {
  /** The maximum number of lines of an order; wholesale orders have over a thousand. */
  static final int MOST_LINES = 2_000;

  /** The maximum number of discounts on the whole order. */
  static final int MOST_DISCOUNTS = 50;

  /** An order without discount, shipping or tax. */
  public NewOrder(
      CustomerId customerId,
      @Nullable String source,
      @Nullable String externalId,
      @Nullable String number,
      @Nullable Channel channel,
      @Nullable Instant placedAt,
      Currency currency,
      List<Line> lines,
      @Nullable LocalDate promisedOn) {
    this(
        customerId,
        source,
        externalId,
        number,
        channel,
        placedAt,
        currency,
        lines,
        promisedOn,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * A line of the order.
   *
   * @param unitPrice may have more decimals than the currency
   * @param discount taken off the whole line, not off each unit
   */
  @Schema(name = "NewOrderLine")
  public record Line(
      @NotNull @SingleLine @Size(max = 100) String sku,
      @NotNull @SingleLine @Size(max = 200) String name,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(1_000_000) int quantity,
      @NotNull @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
          BigDecimal unitPrice,
      @Nullable @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
          BigDecimal discount) {
    /** A line at its full price. */
    public Line(String sku, String name, int quantity, BigDecimal unitPrice) {
      this(sku, name, quantity, unitPrice, null);
    }
  }

  /**
   * A discount on the whole order.
   *
   * @param code the code that the customer entered
   * @param name the name that people read
   */
  @Schema(name = "NewOrderDiscount")
  public record Discount(
      @Nullable @SingleLine @Size(max = 100) String code,
      @Nullable @SingleLine @Size(max = 200) String name,
      @NotNull @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
          BigDecimal amount) {}

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(placedAt, now, "placedAt"));
    checks.get(() -> BusinessTime.day(promisedOn, "promisedOn"));
    checks.add(Payable.faults(currency));
    checks.add(OrderPricing.faults(this));
    return checks.faults();
  }
}
