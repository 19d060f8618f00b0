package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.VOUCHER_USE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Ids;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Uses vouchers and gives the uses back. */
@Component
class VoucherRedemption {
  /** The source of a use that came without one. */
  private static final String CAIRN = "cairn";

  private static final Set<String> ADDED =
      Set.of("id", "redeemedAt", "orderId", "status", "returnedAt", "returnedBecause", "discount");

  private final VoucherTable table;
  private final Commands commands;
  private final Events events;
  private final RepeatedContent repeatedContent;
  private final Clock clock;

  VoucherRedemption(
      VoucherTable table,
      Commands commands,
      Events events,
      RepeatedContent repeatedContent,
      Clock clock) {
    this.table = table;
    this.commands = commands;
    this.events = events;
    this.repeatedContent = repeatedContent;
    this.clock = clock;
  }

  /**
   * @throws Conflict with the reason, if the voucher cannot be used, or if this use was given back
   *     since
   */
  Outcome<VoucherUse> redeem(NewVoucherUse wanted) {
    Instant now = clock.instant();
    wanted.require(now);
    return commands.on(
        wanted.customerId(),
        now,
        () -> {
          VoucherUse first = first(wanted);
          return first != null ? repeated(wanted, first) : redeemed(wanted, now);
        });
  }

  private @Nullable VoucherUse first(NewVoucherUse wanted) {
    return wanted.source() == null || wanted.externalId() == null
        ? null
        : table.use(wanted.source(), wanted.externalId());
  }

  private Outcome<VoucherUse> redeemed(NewVoucherUse wanted, Instant now) {
    Voucher voucher = table.find(wanted.code());
    VoucherRefusal refusal = refusal(voucher, wanted, now);
    if (voucher == null || refusal != null) {
      throw refused(refusal == null ? VoucherRefusal.unknown() : refusal);
    }
    VoucherUse use =
        use(
            voucher,
            wanted.customerId(),
            wanted.source(),
            wanted.externalId(),
            null,
            VoucherDiscount.of(voucher.terms(), wanted.basket()),
            now);
    if (!table.count(voucher)) {
      throw refused(lost(voucher, wanted.customerId(), now));
    }
    if (!table.add(use)) {
      VoucherUse other = table.use(use.source(), use.externalId());
      throw new Conflict(
          "Use %s of %s is another customer's".formatted(use.externalId(), use.source()),
          other == null ? List.of() : List.of(new FieldError("externalId", "is in use")));
    }
    publish(voucher, use);
    return Outcome.created(use);
  }

  private @Nullable VoucherRefusal refusal(
      @Nullable Voucher voucher, NewVoucherUse wanted, Instant now) {
    if (voucher == null) {
      return VoucherRefusal.unknown();
    }
    VoucherRefusal refusal = table.refusal(voucher, wanted.customerId(), now);
    return refusal == null ? VoucherDiscount.refusal(voucher.terms(), wanted.basket()) : refusal;
  }

  /** The reason why a voucher that could be used a moment ago cannot be used any more. */
  private VoucherRefusal lost(Voucher voucher, CustomerId customer, Instant now) {
    Voucher current = table.get(voucher.id());
    VoucherRefusal refusal = current == null ? null : table.refusal(current, customer, now);
    return refusal == null ? VoucherRefusal.revoked() : refusal;
  }

  private static Conflict refused(VoucherRefusal refusal) {
    return new Conflict(refusal.message(), List.of(new FieldError("code", refusal.message())));
  }

  private Outcome<VoucherUse> repeated(NewVoucherUse wanted, VoucherUse first) {
    Voucher voucher = table.find(wanted.code());
    if (!first.customerId().equals(wanted.customerId())) {
      throw new Conflict(
          "Use %s of %s is another customer's".formatted(first.externalId(), first.source()));
    }
    repeatedContent.requireSame(
        "use %s of %s".formatted(first.externalId(), first.source()),
        LoyaltyPermissions.READ,
        () ->
            new VoucherUse(
                first.id(),
                voucher == null ? new UUID(0, 0) : voucher.id(),
                wanted.customerId(),
                first.source(),
                first.externalId(),
                null,
                first.status(),
                first.discount(),
                first.redeemedAt(),
                null,
                null),
        first,
        ADDED);
    if (first.status() == VoucherUseStatus.RETURNED) {
      VoucherReturnCause because = first.returnedBecause();
      throw new Conflict(
          because == null
              ? "This use was given back: use the voucher again with another externalId"
              : "This use was given back because %s: use the voucher again with another externalId"
                  .formatted(because.words()));
    }
    return Outcome.repeated(first);
  }

  /** Uses a voucher on an order that names its code. */
  @Nullable VoucherRefusal use(
      Voucher voucher, CustomerId customer, OrderId order, Money discount, Instant at) {
    VoucherRefusal refusal = table.refusal(voucher, customer, at);
    if (refusal == null && !table.count(voucher)) {
      refusal = lost(voucher, customer, at);
    }
    if (refusal != null) {
      return refusal;
    }
    VoucherUse use = use(voucher, customer, null, null, order, discount, at);
    table.add(use);
    publish(voucher, use);
    return null;
  }

  private static VoucherUse use(
      Voucher voucher,
      CustomerId customer,
      @Nullable String source,
      @Nullable String externalId,
      @Nullable OrderId order,
      Money discount,
      Instant at) {
    UUID id = Ids.next();
    return new VoucherUse(
        id,
        voucher.id(),
        customer,
        source == null ? CAIRN : source,
        externalId == null ? id.toString() : externalId,
        order,
        VoucherUseStatus.REDEEMED,
        discount,
        at,
        null,
        null);
  }

  private void publish(Voucher voucher, VoucherUse use) {
    events.publish(
        new VoucherRedeemed(
            use.customerId(),
            voucher.id(),
            use.id(),
            use.redeemedAt(),
            voucher.title(),
            use.discount(),
            use.orderId()));
  }

  /**
   * Gives a use back. Nothing happens if it was given back before.
   *
   * @throws NotFound if there is no such use
   */
  VoucherUse rollBack(UUID id, VoucherRollback rollback) {
    VoucherUse known = use(id);
    Instant now = clock.instant();
    return commands.on(
        known.customerId(),
        now,
        () -> {
          giveBack(
              known.customerId(),
              VOUCHER_USE.USE_ID.eq(id),
              VoucherReturnCause.ROLLED_BACK,
              now,
              rollback.reason());
          return use(id);
        });
  }

  /**
   * @throws NotFound if there is no such use
   */
  VoucherUse use(UUID id) {
    VoucherUse use = table.use(id);
    if (use == null) {
      throw new NotFound("use of a voucher", id);
    }
    return use;
  }

  /** Gives back the uses on an order. */
  void giveBack(CustomerId customer, OrderId order, VoucherReturnCause because, Instant at) {
    giveBack(customer, VOUCHER_USE.ORDER_ID.eq(order), because, at, null);
  }

  private void giveBack(
      CustomerId customer,
      Condition which,
      VoucherReturnCause because,
      Instant at,
      @Nullable String reason) {
    for (VoucherUse use : table.giveBack(customer, which, because, at)) {
      Voucher voucher = table.get(use.voucherId());
      events.publish(
          new VoucherReturned(
              customer,
              use.voucherId(),
              use.id(),
              at,
              voucher == null ? "" : voucher.title(),
              use.discount(),
              EnumWord.of(because),
              use.orderId()),
          reason);
    }
  }
}
