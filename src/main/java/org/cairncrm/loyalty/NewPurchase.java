package org.cairncrm.loyalty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A reward of the catalogue that a customer buys.
 *
 * @param points the price that the customer has seen, so that nobody pays another one; any price if
 *     left out
 * @param source the system that requests it, with its own id for it; both or neither
 */
public record NewPurchase(
    @NotNull UUID itemId,
    @Nullable @Min(1) @Max(1_000_000_000) Long points,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    return ExternalReference.faults(source, externalId);
  }
}
