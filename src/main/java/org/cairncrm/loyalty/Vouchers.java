package org.cairncrm.loyalty;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.springframework.stereotype.Component;

/** Vouchers: checked, used and given back by their codes. */
@Component
public class Vouchers {
  /** The largest number of uses that {@link #uses(UUID)} returns. */
  public static final int MOST_USES = 200;

  private final VoucherTable table;
  private final VoucherRedemption redemption;
  private final Commands commands;
  private final Clock clock;

  Vouchers(VoucherTable table, VoucherRedemption redemption, Commands commands, Clock clock) {
    this.table = table;
    this.redemption = redemption;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Computes the discount of a voucher on a basket, without using it.
   *
   * @throws Invalid if there is no such customer
   */
  public VoucherValidation check(VoucherCheck check) {
    if (check.customerId() != null && !commands.knows(check.customerId())) {
      throw Invalid.field("customerId", "is no customer");
    }
    Instant now = clock.instant();
    Voucher voucher = table.find(check.code());
    if (voucher == null) {
      return new VoucherValidation(false, null, null, VoucherRefusal.unknown());
    }
    VoucherRefusal refusal = table.refusal(voucher, check.customerId(), now);
    if (refusal == null) {
      refusal = VoucherDiscount.refusal(voucher.terms(), check.basket());
    }
    return refusal == null
        ? new VoucherValidation(
            true, voucher, VoucherDiscount.of(voucher.terms(), check.basket()), null)
        : new VoucherValidation(false, voucher, null, refusal);
  }

  /**
   * Uses a voucher. The same source and external id again return the first use.
   *
   * @throws NotFound if there is no such customer
   * @throws Conflict with the first reason why the voucher cannot be used
   */
  public Outcome<VoucherUse> redeem(NewVoucherUse use) {
    return redemption.redeem(use);
  }

  /**
   * Gives a use back, so that the voucher can be used once more. Nothing happens if it was given
   * back before.
   *
   * @throws NotFound if there is no such use
   */
  public VoucherUse rollBack(UUID use, VoucherRollback rollback) {
    return redemption.rollBack(use, rollback);
  }

  /**
   * @throws NotFound if there is no such use
   */
  public VoucherUse use(UUID id) {
    return redemption.use(id);
  }

  /**
   * @throws NotFound if there is no such voucher
   */
  public Voucher get(UUID id) {
    Voucher voucher = table.get(id);
    if (voucher == null) {
      throw new NotFound("voucher", id);
    }
    return voucher;
  }

  /** The latest uses of a voucher, the latest first, at most {@value #MOST_USES}. */
  public List<VoucherUse> uses(UUID voucher) {
    return table.uses(voucher, MOST_USES);
  }

  /** The uses of vouchers on an order. */
  public List<VoucherUse> uses(CustomerId customer, OrderId order) {
    return table.uses(customer, order);
  }
}
