package org.cairncrm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * Vouchers with the same terms: many codes that Cairn generates, or one code that many customers
 * share. Days begin and end in the time zone of the business.
 *
 * @param code the shared code, such as {@code WELCOME-10}; null to generate codes
 * @param count the number of codes to generate; null for a shared code
 * @param prefix capitals and digits in front of each generated code; null for none
 * @param validFrom the first day on which they can be used; now when null
 * @param until the last day; null if they do not expire
 * @param usesInTotal the number of uses of each code; when null, 1 for a generated code and any
 *     number for a shared one
 * @param usesByCustomer the number of uses of each code by one customer; any number when null
 */
public record NewVoucherBatch(
    @NotNull @SingleLine @Size(min = 1, max = 200) String title,
    @Nullable
        @Pattern(
            regexp = NewVoucherBatch.CODE,
            message = "must have 3 to 40 capitals, digits and dashes, such as WELCOME-10")
        String code,
    @Nullable @Min(1) @Max(NewVoucherBatch.MOST) Integer count,
    @Nullable
        @Pattern(
            regexp = "[A-Z0-9]{1,10}",
            message = "must have 1 to 10 capitals and digits, such as SPRING")
        String prefix,
    @NotNull @Valid VoucherTerms terms,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate until,
    @Nullable @Min(1) @Max(1_000_000_000) Integer usesInTotal,
    @Nullable @Min(1) @Max(1_000_000_000) Integer usesByCustomer)
    implements RequestRules {
  /** The largest number of codes of a batch. */
  public static final int MOST = 100_000;

  static final String CODE = "(?=[A-Z0-9-]{3,40}$)[A-Z0-9]+(-[A-Z0-9]+)*";

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    if ((code == null) == (count == null)) {
      checks.add(
          code == null ? "count" : "code",
          "give either a code that is shared, or the number of codes to generate");
    }
    if (prefix != null && code != null) {
      checks.add("prefix", "is for generated codes");
    }
    checks.get(() -> BusinessTime.day(validFrom, "validFrom"));
    checks.get(() -> BusinessTime.day(until, "until"));
    if (validFrom != null && until != null && until.isBefore(validFrom)) {
      checks.add("until", "must not be before validFrom");
    }
    return checks.faults();
  }

  /** The number of uses of each code; null for any. */
  @Nullable Integer uses() {
    return usesInTotal == null && code == null ? Integer.valueOf(1) : usesInTotal;
  }

  /** The number of codes. */
  public int codes() {
    return count == null ? 1 : count;
  }
}
