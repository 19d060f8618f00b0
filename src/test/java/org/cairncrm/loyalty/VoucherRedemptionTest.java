package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class VoucherRedemptionTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Loyalty loyalty;
  @Autowired Vouchers vouchers;
  @Autowired VoucherBatches batches;
  @Autowired VoucherTable table;
  PublishedOrders shop;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    shop = new PublishedOrders(commands, events, sql);
    customer = shop.customer();
  }

  @Test
  void uses_a_voucher_once_and_names_the_reason_the_second_time() {
    Voucher voucher = voucher(daysAgo(20));

    VoucherUse use = redeem(voucher, customer, null);

    assertThat(use.discount()).isEqualTo(Money.of("10.00", "EUR"));
    assertThat(vouchers.get(voucher.id()).status()).isEqualTo(VoucherStatus.USED);
    assertThat(loyalty.account(customer).rewards().getFirst().status())
        .isEqualTo(RewardStatus.USED);
    assertThat(shop.story(customer)).contains("voucher-redeemed");
    assertThatThrownBy(() -> redeem(voucher, customer, null))
        .isInstanceOf(Conflict.class)
        .hasMessage("The voucher has been used already");
  }

  @Test
  void does_the_same_use_once_however_often_it_is_sent() {
    Voucher voucher = voucher(daysAgo(20));

    VoucherUse first = redeem(voucher, customer, "receipt-1");

    assertThat(redeem(voucher, customer, "receipt-1")).isEqualTo(first);
    assertThat(vouchers.get(voucher.id()).used()).isEqualTo(1);
  }

  @Test
  void lets_one_of_fifty_at_once_use_a_voucher() {
    Voucher voucher = shared(1, null);
    List<CustomerId> customers = IntStream.range(0, 50).mapToObj(one -> shop.customer()).toList();

    List<String> outcomes = together(customers.stream().map(one -> attempt(voucher, one)).toList());

    assertThat(outcomes).filteredOn("used"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("The voucher has been used already"::equals).hasSize(49);
    assertThat(vouchers.uses(voucher.id())).hasSize(1);
  }

  @Test
  void counts_the_uses_of_each_customer() {
    Voucher voucher = shared(null, 2);

    redeem(voucher, customer, null);
    redeem(voucher, customer, null);

    assertThatThrownBy(() -> redeem(voucher, customer, null))
        .hasMessage("This customer has used the code 2 times, as often as each customer may");
    assertThat(redeem(voucher, shop.customer(), null).status())
        .isEqualTo(VoucherUseStatus.REDEEMED);
  }

  @Test
  void refuses_the_voucher_of_another_customer_and_an_expired_one() {
    Voucher own = voucher(daysAgo(20));
    Voucher old = voucher(daysAgo(31));

    assertThatThrownBy(() -> redeem(own, shop.customer(), null))
        .hasMessage("The voucher belongs to another customer");
    assertThat(old.status()).isEqualTo(VoucherStatus.EXPIRED);
    assertThatThrownBy(() -> redeem(old, customer, null))
        .hasMessageStartingWith("The voucher expired on 20");
    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::status)
        .containsExactly(RewardStatus.ISSUED, RewardStatus.EXPIRED);
  }

  @Test
  void gives_a_use_back_once() {
    Voucher voucher = voucher(daysAgo(20));
    VoucherUse use = redeem(voucher, customer, null);

    vouchers.rollBack(use.id(), new VoucherRollback("the card was declined"));
    VoucherUse again = vouchers.rollBack(use.id(), new VoucherRollback(null));

    assertThat(again.status()).isEqualTo(VoucherUseStatus.RETURNED);
    assertThat(vouchers.get(voucher.id()).used()).isZero();
    assertThat(shop.story(customer)).filteredOn("voucher-returned"::equals).hasSize(1);
    assertThat(redeem(voucher, customer, null).status()).isEqualTo(VoucherUseStatus.REDEEMED);
  }

  @Test
  void refuses_the_same_use_again_once_it_was_given_back() {
    Voucher voucher = voucher(daysAgo(20));
    VoucherUse use = redeem(voucher, customer, "receipt-2");
    vouchers.rollBack(use.id(), new VoucherRollback(null));

    assertThatThrownBy(() -> redeem(voucher, customer, "receipt-2"))
        .isInstanceOf(Conflict.class)
        .hasMessage(
            "This use was given back because it was rolled back: use the voucher again with"
                + " another externalId");
    assertThat(vouchers.use(use.id()).returnedBecause()).isEqualTo(VoucherReturnCause.ROLLED_BACK);
    assertThat(vouchers.get(voucher.id()).used()).isZero();
  }

  @Test
  void records_the_voucher_that_an_order_names_and_gives_it_back_with_the_order() {
    Voucher voucher = voucher(daysAgo(20));

    OrderId order = orderWith(voucher, daysAgo(5));

    assertThat(vouchers.uses(customer, order))
        .extracting(VoucherUse::discount)
        .containsExactly(Money.of("8.00", "EUR"));
    shop.cancelled(customer, order, daysAgo(4), "20.00");
    assertThat(vouchers.uses(customer, order))
        .extracting(VoucherUse::status)
        .containsExactly(VoucherUseStatus.RETURNED);
    assertThat(vouchers.get(voucher.id()).status()).isEqualTo(VoucherStatus.USABLE);
  }

  @Test
  void links_the_order_to_the_use_at_the_checkout() {
    Voucher voucher = voucher(daysAgo(20));
    VoucherUse use = redeem(voucher, customer, "checkout-7");

    OrderId order = orderWith(voucher, daysAgo(0));

    assertThat(vouchers.use(use.id()).orderId()).isEqualTo(order);
    assertThat(vouchers.get(voucher.id()).used()).isEqualTo(1);
  }

  @Test
  void does_not_link_an_order_to_a_use_of_another_day() {
    Voucher voucher = voucher(daysAgo(20));
    VoucherUse use = redeem(voucher, customer, "checkout-8");

    OrderId order = orderWith(voucher, daysAgo(2));

    assertThat(vouchers.use(use.id()).orderId()).isNull();
    assertThat(vouchers.uses(customer, order)).isEmpty();
  }

  @Test
  void finds_the_code_that_matches_as_typed_before_one_with_look_alike_letters() {
    String generated = "KKKK" + VoucherCode.next(null).replace("-", "");
    String typed = generated.replace('Z', '2');
    while (typed.equals(generated)) {
      generated = "KKKK" + VoucherCode.next(null).replace("-", "");
      typed = generated.replace('Z', '2');
    }
    batch(generated);
    batch(typed);

    assertThat(found(typed).code()).isEqualTo(typed);
    assertThat(found(generated).code()).isEqualTo(generated);
  }

  @Test
  void counts_no_use_of_a_batch_that_was_stopped_a_moment_ago() {
    Voucher voucher = shared(null, null);
    batches.stop(Objects.requireNonNull(voucher.batch()), new VoucherBatchStop("over"));

    assertThat(table.count(voucher)).isFalse();
  }

  @Test
  void leaves_the_reason_with_an_order_whose_voucher_could_not_be_used() {
    Voucher old = voucher(daysAgo(60));

    OrderId order = orderWith(old, daysAgo(5));

    assertThat(vouchers.uses(customer, order)).isEmpty();
    assertThat(
            shop.recorded(
                customer,
                "order-placed",
                "$.declined[*] ? (@.rule == \"loyalty.vouchers\").reason"))
        .singleElement()
        .asString()
        .startsWith("The voucher expired on");
  }

  @Test
  void takes_an_unused_voucher_back_with_its_order() {
    OrderId order = shop.order(customer, daysAgo(20), "15.00", 3, 30);
    Voucher voucher = newest();

    shop.cancelled(customer, order, daysAgo(10), "15.00", 2);

    assertThat(vouchers.get(voucher.id()).status()).isEqualTo(VoucherStatus.REVOKED);
  }

  @Test
  void stops_the_vouchers_of_a_batch() {
    Voucher voucher = shared(null, null);

    batches.stop(
        Objects.requireNonNull(voucher.batch()), new VoucherBatchStop("the campaign is over"));

    assertThatThrownBy(() -> redeem(voucher, customer, null))
        .hasMessage("The vouchers of this batch were stopped");
  }

  /** The voucher of a third order. */
  private Voucher voucher(Instant at) {
    shop.order(customer, at, "15.00", 3, 30);
    return loyalty.account(customer).rewards().stream()
        .filter(reward -> reward.issuedAt().equals(at))
        .map(IssuedReward::voucher)
        .findFirst()
        .orElseThrow();
  }

  private Voucher newest() {
    return Objects.requireNonNull(loyalty.account(customer).rewards().getFirst().voucher());
  }

  private Voucher shared(@Nullable Integer inTotal, @Nullable Integer byCustomer) {
    String code = "TEA-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    return batch(code, inTotal, byCustomer);
  }

  private void batch(String code) {
    batch(code, null, null);
  }

  private Voucher batch(String code, @Nullable Integer inTotal, @Nullable Integer byCustomer) {
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

  private Voucher found(String code) {
    return Objects.requireNonNull(vouchers.check(new VoucherCheck(code, null, basket())).voucher());
  }

  private OrderId orderWith(Voucher voucher, Instant at) {
    return shop.orderWith(customer, code(voucher), at);
  }

  private static String code(Voucher voucher) {
    return Objects.requireNonNull(voucher.code());
  }

  private VoucherUse redeem(Voucher voucher, CustomerId by, @Nullable String receipt) {
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

  private Callable<String> attempt(Voucher voucher, CustomerId by) {
    return () -> {
      try {
        redeem(voucher, by, null);
        return "used";
      } catch (Conflict refused) {
        return String.valueOf(refused.getMessage());
      }
    };
  }

  private static List<String> together(List<Callable<String>> calls) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(VoucherRedemptionTest::got).toList();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static String got(Future<String> call) {
    try {
      return call.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Basket basket() {
    return new Basket(
        Currency.getInstance("EUR"),
        List.of(new Basket.Line("TEA", 3, new BigDecimal("9.00"))),
        null);
  }
}
