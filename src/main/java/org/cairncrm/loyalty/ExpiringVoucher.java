package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;

/** A voucher that was issued and is still valid. */
public record ExpiringVoucher(
    UUID id, CustomerId customer, String title, Money value, Instant expiresAt) {}
