package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A reward in the catalogue as people edit it. Exactly one of voucher, gift and status is given.
 * Days begin and end in the time zone of the business.
 *
 * @param currency the currency of the points; {@code points} if left out
 * @param points the price
 * @param validDays how many days the voucher can be used after the purchase; null without a voucher
 * @param cost what a piece costs the business, for the report; null if it is not known
 * @param stock the pieces that are for sale in all, sold ones among them; null for any number
 * @param from the first day of the sale; at once if left out
 * @param until the last day of the sale; without end if left out
 * @param limitPerCustomer the most pieces that one customer can have; any number if left out
 * @param withdrawn whether it was taken out of the sale
 * @param reason why it was made or changed
 */
public record CatalogueContent(
    @NotNull @Valid ItemTexts texts,
    @Nullable @SingleLine @Size(max = 40) String currency,
    @NotNull @Min(1) @Max(1_000_000_000) Long points,
    @Nullable @Valid VoucherTerms voucher,
    @Nullable @Min(1) @Max(3_650) Integer validDays,
    @Nullable @Valid GiftOffer gift,
    @Nullable @Valid StatusOffer status,
    @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 4) BigDecimal cost,
    @Nullable Currency costCurrency,
    @Nullable @Min(0) @Max(1_000_000_000) Integer stock,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable @Min(1) @Max(1_000_000) Integer limitPerCustomer,
    @Nullable Boolean withdrawn,
    @NotBlank @FreeText @Size(max = 2_000) String reason)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    if (texts != null && texts.none()) {
      checks.add("texts", "must have a name in at least one language");
    }
    if (Stream.of(voucher, gift, status).filter(Objects::nonNull).count() != 1) {
      checks.add("voucher", "give exactly one of voucher, gift and status");
    }
    if (voucher != null && validDays == null) {
      checks.add("validDays", "is required for a voucher");
    }
    if (voucher == null && validDays != null) {
      checks.add("validDays", "is for a voucher");
    }
    if (cost != null && costCurrency == null) {
      checks.add("costCurrency", "is required beside a cost");
    }
    if (cost == null && costCurrency != null) {
      checks.add("costCurrency", "is for a cost, and there is none");
    }
    if (costCurrency != null && costCurrency.getDefaultFractionDigits() < 0) {
      checks.add("costCurrency", "must be a currency used for payments");
    }
    checks.get(() -> BusinessTime.day(from, "from"));
    checks.get(() -> BusinessTime.day(until, "until"));
    if (from != null && until != null && until.isBefore(from)) {
      checks.add("until", "must not be before from");
    }
    return checks.faults();
  }

  /** The kind of its benefit. */
  @JsonIgnore
  public CatalogueKind kind() {
    if (voucher != null) {
      return CatalogueKind.VOUCHER;
    }
    return gift != null ? CatalogueKind.GIFT : CatalogueKind.STATUS;
  }

  /** The currency of the points. */
  @JsonIgnore
  public String currencyOfPoints() {
    return currency == null ? NewLot.POINTS : currency;
  }

  /** What a piece costs the business; null if it is not known. */
  @JsonIgnore
  public @Nullable Money costOfPiece() {
    return cost == null || costCurrency == null ? null : new Money(cost, costCurrency).rounded();
  }

  boolean isWithdrawn() {
    return Boolean.TRUE.equals(withdrawn);
  }

  /** The same reward, changed for another reason. */
  CatalogueContent because(String why) {
    return changed(withdrawn, why);
  }

  /** The same reward, taken out of the sale or put back. */
  public CatalogueContent withdrawn(boolean now, String why) {
    return changed(now, why);
  }

  private CatalogueContent changed(@Nullable Boolean nowWithdrawn, String why) {
    return new CatalogueContent(
        texts,
        currency,
        points,
        voucher,
        validDays,
        gift,
        status,
        cost,
        costCurrency,
        stock,
        from,
        until,
        limitPerCustomer,
        nowWithdrawn,
        why);
  }
}
