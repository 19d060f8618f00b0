package org.cairncrm.offers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an offer. Days begin and end in the time zone of the business.
 *
 * @param title the name by which colleagues know it, and customers where there are no texts
 * @param reward the name of the reward that a customer gets who accepts
 * @param currency of the amounts of a voucher; null if the reward has only one
 * @param validFrom the first day on which it can be accepted; null to begin with the start
 * @param until the last day
 * @param limit the most acceptances in all, first come, first served; null for any number
 * @param controlPercent the share of customers who do not get it, so that its effect can be
 *     measured; null for none
 * @param attributionDays for so many days after the end, orders still count for the effect; null
 *     for 7
 */
public record OfferTerms(
    @NotNull @SingleLine @Size(max = 100) String title,
    @Nullable @Valid OfferTexts texts,
    @NotNull @Valid OfferAudience audience,
    @NotNull @SingleLine @Size(max = 100) String reward,
    @Nullable Currency currency,
    @Nullable LocalDate validFrom,
    @NotNull LocalDate until,
    @Nullable @Min(1) @Max(1_000_000_000) Integer limit,
    @Nullable @Min(0) @Max(OfferTerms.MOST_PERCENT) Integer controlPercent,
    @Nullable @Min(0) @Max(365) Integer attributionDays)
    implements RequestRules {
  /** A larger control group would leave too few customers with the offer. */
  public static final int MOST_PERCENT = 90;

  static final int ATTRIBUTION_DAYS = 7;

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    if (audience != null) {
      checks.add(audience.faults());
      if (audience.customer() != null && percent() > 0) {
        checks.add("controlPercent", "needs more than one customer");
      }
    }
    checks.get(() -> BusinessTime.day(validFrom, "validFrom"));
    checks.get(() -> BusinessTime.day(until, "until"));
    if (validFrom != null && until != null && until.isBefore(validFrom)) {
      checks.add("until", "must not be before validFrom");
    }
    return checks.faults();
  }

  int percent() {
    return Objects.requireNonNullElse(controlPercent, 0);
  }

  int attributed() {
    return Objects.requireNonNullElse(attributionDays, ATTRIBUTION_DAYS);
  }

  /** The moment at which it can be accepted first, if it starts at another one. */
  Instant beginsAt(Instant started, ZoneId zone) {
    Instant first = validFrom == null ? started : validFrom.atStartOfDay(zone).toInstant();
    return first.isBefore(started) ? started : first;
  }

  /** The moment from which it can no longer be accepted. */
  Instant endsAt(ZoneId zone) {
    return until.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The end of the days whose orders count for its effect. */
  Instant measuredUntil(ZoneId zone) {
    return until.plusDays(1L + attributed()).atStartOfDay(zone).toInstant();
  }

  /** Its words for a customer, with its title where none are written. */
  OfferText words(Language language) {
    OfferText written = texts == null ? null : texts.in(language);
    return written == null ? new OfferText(title, null) : written;
  }

  OfferTerms with(OfferAudience other) {
    return new OfferTerms(
        title,
        texts,
        other,
        reward,
        currency,
        validFrom,
        until,
        limit,
        controlPercent,
        attributionDays);
  }
}
