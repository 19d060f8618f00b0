package org.cairncrm.loyalty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A voucher that a customer uses on a basket.
 *
 * @param source the name of the till or shop; unique among uses together with {@code externalId}.
 *     The same use sent again changes nothing
 * @param externalId the id of the checkout or the receipt there
 * @param code in any case, with or without dashes and spaces
 */
public record NewVoucherUse(
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @NotNull @SingleLine @Size(min = 1, max = 100) String code,
    @NotNull CustomerId customerId,
    @NotNull @Valid Basket basket)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    return ExternalReference.faults(source, externalId);
  }
}
