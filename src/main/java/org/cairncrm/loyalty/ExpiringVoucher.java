package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer's voucher that can be used.
 *
 * @param value null for a voucher without a fixed amount
 */
public record ExpiringVoucher(
    UUID id, CustomerId customer, String title, @Nullable Money value, Instant expiresAt) {}
