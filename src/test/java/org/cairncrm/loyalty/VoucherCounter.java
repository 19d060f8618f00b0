package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/** A counter at which vouchers of batches are made and used. */
final class VoucherCounter {
  private final Vouchers vouchers;
  private final VoucherBatches batches;

  VoucherCounter(Vouchers vouchers, VoucherBatches batches) {
    this.vouchers = vouchers;
    this.batches = batches;
  }

  Voucher shared(@Nullable Integer inTotal, @Nullable Integer byCustomer) {
    String code = "TEA-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    return batch(code, inTotal, byCustomer);
  }

  Voucher batch(String code, @Nullable Integer inTotal, @Nullable Integer byCustomer) {
    batches.create(
        new NewVoucherBatch(
            "Tea for everybody",
            code,
            null,
            null,
            VoucherTerms.amount(Money.of("5.00", "EUR")),
            null,
            null,
            inTotal,
            byCustomer));
    return found(code);
  }

  Voucher found(String code) {
    return Objects.requireNonNull(vouchers.check(new VoucherCheck(code, null, basket())).voucher());
  }

  VoucherUse redeem(Voucher voucher, CustomerId by, @Nullable String receipt) {
    return vouchers
        .redeem(
            new NewVoucherUse(
                receipt == null ? null : "till-" + by,
                receipt,
                code(voucher).replace("-", ""),
                by,
                basket()))
        .value();
  }

  static String code(Voucher voucher) {
    return Objects.requireNonNull(voucher.code());
  }

  static Basket basket() {
    return new Basket(
        Currency.getInstance("EUR"),
        List.of(new Basket.Line("TEA", 3, new BigDecimal("9.00"))),
        null);
  }
}
