package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoucherDiscountTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Basket TEA_AND_CUPS =
      new Basket(
          EUR, List.of(line("TEA", 3, "4.99"), line("CUP", 1, "12.00")), new BigDecimal("5.00"));

  @Test
  void is_the_amount_but_never_more_than_the_products() {
    assertThat(discount(VoucherTerms.amount(Money.of("10.00", "EUR")))).isEqualTo(eur("10.00"));
    assertThat(discount(VoucherTerms.amount(Money.of("100.00", "EUR")))).isEqualTo(eur("26.97"));
    assertThat(discount(terms("20", null, null, null, false, null, List.of("CUP"))))
        .isEqualTo(eur("12.00"));
  }

  @Test
  void is_a_percentage_rounded_half_up_and_at_most_the_maximum() {
    assertThat(discount(terms(null, "10", null, null, false, null, null))).isEqualTo(eur("2.70"));
    assertThat(discount(terms(null, "10", "2", null, false, null, null))).isEqualTo(eur("2.00"));
    assertThat(discount(terms(null, "50", null, null, false, null, List.of("TEA"))))
        .isEqualTo(eur("7.49"));
  }

  @Test
  void is_a_percentage_rounded_only_once() {
    Basket tea = new Basket(EUR, List.of(line("TEA", 1, "11.42")), null);

    assertThat(VoucherDiscount.of(terms(null, "8.8", null, null, false, null, null), tea))
        .isEqualTo(eur("1.00"));
  }

  @Test
  void is_one_piece_of_the_free_product() {
    assertThat(discount(terms(null, null, null, "TEA", false, null, null))).isEqualTo(eur("4.99"));
  }

  @Test
  void is_the_delivery_charge() {
    assertThat(discount(terms(null, null, null, null, true, null, null))).isEqualTo(eur("5.00"));
  }

  @Test
  void has_decimals_of_the_currency() {
    Basket yen = new Basket(Currency.getInstance("JPY"), List.of(line("TEA", 1, "999")), null);

    assertThat(VoucherDiscount.of(terms(null, "10", null, null, false, null, null), yen))
        .isEqualTo(Money.of("100", "JPY"));
  }

  @Test
  void is_refused_with_the_first_reason() {
    assertThat(refusal(VoucherTerms.amount(Money.of("10.00", "PLN"))))
        .isEqualTo("The voucher is in PLN, and the basket in EUR");
    assertThat(refusal(terms(null, null, null, "POT", false, null, null)))
        .isEqualTo("The basket lacks the product that the voucher makes free: POT");
    assertThat(refusal(terms(null, "10", null, null, false, null, List.of("POT", "PAN"))))
        .isEqualTo("The voucher applies to products that the basket does not have: POT, PAN");
    assertThat(refusal(terms("5", null, null, null, false, "12.01", List.of("CUP"))))
        .isEqualTo(
            "The voucher applies to products for at least 12.01 EUR; the basket has products for"
                + " 12.00 EUR");
    assertThat(refusal(terms("5", null, null, null, false, "12.00", List.of("CUP")))).isNull();
  }

  private static Money discount(VoucherTerms terms) {
    return VoucherDiscount.of(terms, TEA_AND_CUPS);
  }

  private static @Nullable String refusal(VoucherTerms terms) {
    VoucherRefusal refusal = VoucherDiscount.refusal(terms, TEA_AND_CUPS);
    return refusal == null ? null : refusal.message();
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Basket.Line line(String sku, int quantity, String price) {
    return new Basket.Line(sku, quantity, new BigDecimal(price));
  }

  private static VoucherTerms terms(
      @Nullable String amount,
      @Nullable String percent,
      @Nullable String maximum,
      @Nullable String product,
      boolean delivery,
      @Nullable String least,
      @Nullable List<String> products) {
    boolean amounts = amount != null || maximum != null || least != null;
    return new VoucherTerms(
        amounts ? EUR : null,
        number(amount),
        number(percent),
        number(maximum),
        product,
        delivery ? true : null,
        number(least),
        products);
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
