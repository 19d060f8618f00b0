package org.cairncrm.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A change of the promised day of an order.
 *
 * @param source the system that assigned the external id; together they are unique among changes of
 *     promises
 * @param at the time of the change; now when null
 * @param promisedOn the new day; not before the day of the change
 * @param reason in the words of the person who changed it
 */
public record NewPromise(
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @Nullable Instant at,
    @NotNull LocalDate promisedOn,
    @NotBlank @FreeText @Size(max = 2_000) String reason)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(at, now, "at"));
    checks.get(() -> BusinessTime.day(promisedOn, "promisedOn"));
    return checks.faults();
  }
}
