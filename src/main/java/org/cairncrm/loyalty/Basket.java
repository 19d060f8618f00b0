package org.cairncrm.loyalty;

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
import java.util.Currency;
import java.util.List;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * The goods that a customer is about to pay for.
 *
 * @param currency the currency of all amounts
 * @param shipping the delivery charge; none when null
 */
public record Basket(
    @NotNull Currency currency,
    @NotNull @Size(min = 1, max = 2_000) List<@NotNull @Valid Line> lines,
    @Nullable @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
        BigDecimal shipping) {
  /** A line of the basket. */
  @Schema(name = "BasketLine")
  public record Line(
      @NotNull @SingleLine @Size(max = 100) String sku,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Min(1) @Max(1_000_000) int quantity,
      @NotNull @DecimalMin("0") @DecimalMax("999999999999") @Digits(integer = 12, fraction = 4)
          BigDecimal unitPrice) {
    BigDecimal price() {
      return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
  }

  /** The price of the products that the voucher applies to. */
  BigDecimal priceFor(VoucherTerms terms) {
    return lines.stream()
        .filter(line -> terms.appliesTo(line.sku()))
        .map(Line::price)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Money money(BigDecimal amount) {
    return new Money(amount, currency).rounded();
  }
}
