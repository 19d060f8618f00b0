package org.cairncrm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A voucher.
 *
 * @param code null for the moment in which an upgrade has yet to give an older voucher its code
 * @param holder the only customer who may use it; null if anybody may
 * @param reward the reward that brought it; null if it belongs to a batch
 * @param batch the batch that it belongs to; null if a reward brought it
 * @param title the title of the rule or of the batch
 * @param validFrom null if it is valid from the beginning
 * @param expiresAt null if it does not expire
 * @param usesInTotal null for any number
 * @param usesByCustomer null for any number
 * @param used the number of uses that were not given back
 * @param status at the time of reading
 */
public record Voucher(
    UUID id,
    @Nullable String code,
    @Nullable CustomerId holder,
    @Nullable UUID reward,
    @Nullable UUID batch,
    String title,
    VoucherTerms terms,
    Instant issuedAt,
    @Nullable Instant validFrom,
    @Nullable Instant expiresAt,
    @Nullable Integer usesInTotal,
    @Nullable Integer usesByCustomer,
    int used,
    VoucherStatus status) {
  /**
   * The voucher with the last group of its code alone, for those who may not use it. A code that
   * customers share, which is advertised, stays as it is.
   */
  public Voucher masked() {
    return new Voucher(
        id,
        code == null || !VoucherCode.isGenerated(code) ? code : VoucherCode.masked(code),
        holder,
        reward,
        batch,
        title,
        terms,
        issuedAt,
        validFrom,
        expiresAt,
        usesInTotal,
        usesByCustomer,
        used,
        status);
  }
}
