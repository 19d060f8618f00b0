package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Points or a voucher that a rule of a programme has given to a customer.
 *
 * @param rule the stable name of the rule
 * @param title the title of the rule
 * @param version the version of the programme
 * @param points null for a voucher
 * @param grantedAt the time of the event that brought it
 * @param revoked whether it was taken back, as a whole
 */
@Schema(name = "LoyaltyGrant")
public record Grant(
    CustomerId customer,
    String rule,
    String title,
    int version,
    @Nullable Long points,
    Instant grantedAt,
    boolean revoked) {}
