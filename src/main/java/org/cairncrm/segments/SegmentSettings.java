package org.cairncrm.segments;

import java.time.LocalTime;
import java.util.Currency;
import org.cairncrm.shared.InvalidSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of purchase segments.
 *
 * @param currency the currency whose money counts (ISO 4217); empty for that of most orders
 * @param refreshAt the time of day, in the zone of the business, from which the bounds are computed
 *     anew
 * @param nightly whether they are computed at all; without that there are no segments
 */
@ConfigurationProperties("cairn.segments")
record SegmentSettings(
    @DefaultValue("") String currency,
    @DefaultValue("03:00") LocalTime refreshAt,
    @DefaultValue("true") boolean nightly) {
  SegmentSettings {
    if (!currency.isEmpty()) {
      try {
        Currency.getInstance(currency);
      } catch (IllegalArgumentException unknown) {
        throw new InvalidSetting(
            "cairn.segments.currency", currency, "Set the code of a currency, such as EUR.");
      }
    }
  }

  /** The currency that is set; null if none is. */
  @Nullable String wantedCurrency() {
    return currency.isEmpty() ? null : currency;
  }
}
