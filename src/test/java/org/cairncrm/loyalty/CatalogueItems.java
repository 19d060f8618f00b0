package org.cairncrm.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Rewards of the catalogue, for tests. */
final class CatalogueItems {
  private CatalogueItems() {}

  /** A mug that is sent to the customer. */
  static CatalogueContent mug(long points, @Nullable Integer stock) {
    return content(points, null, null, new GiftOffer("MUG-1"), null, stock, null, null, null);
  }

  static CatalogueContent limited(long points, int perCustomer) {
    return content(points, null, null, new GiftOffer("MUG-1"), null, null, null, null, perCustomer);
  }

  static CatalogueContent onSale(
      @Nullable LocalDate from, @Nullable LocalDate until, @Nullable Integer stock) {
    return content(10, null, null, new GiftOffer("MUG-1"), null, stock, from, until, null);
  }

  /** Ten percent off, for 30 days. */
  static CatalogueContent tenPercent(long points) {
    VoucherTerms terms = new VoucherTerms(null, null, BigDecimal.TEN, null, null, null, null, null);
    return content(points, terms, 30, null, null, null, null, null, null);
  }

  static CatalogueContent status(long points, String programme, String tier, int days) {
    return content(
        points, null, null, null, new StatusOffer(programme, tier, days), null, null, null, null);
  }

  private static CatalogueContent content(
      long points,
      @Nullable VoucherTerms voucher,
      @Nullable Integer validDays,
      @Nullable GiftOffer gift,
      @Nullable StatusOffer status,
      @Nullable Integer stock,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer limit) {
    return new CatalogueContent(
        new ItemTexts(
            new ItemText("Tea mug", "Holds 0.4 l", null),
            new ItemText("Kubek", null, null),
            null,
            null),
        null,
        points,
        voucher,
        validDays,
        gift,
        status,
        new BigDecimal("4.20"),
        Currency.getInstance("EUR"),
        stock,
        from,
        until,
        limit,
        null,
        "Spring range");
  }
}
