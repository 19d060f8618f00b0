package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
  PublishedOrders shop;
  VoucherCounter counter;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    shop = new PublishedOrders(commands, events, sql);
    counter = new VoucherCounter(vouchers, batches);
    customer = shop.customer();
  }

  @Test
  void uses_a_voucher_once_and_names_the_reason_the_second_time() {
    Voucher voucher = voucher(daysAgo(20));

    VoucherUse use = counter.redeem(voucher, customer, null);

    assertThat(use.discount()).isEqualTo(Money.of("10.00", "EUR"));
    assertThat(vouchers.get(voucher.id()).status()).isEqualTo(VoucherStatus.USED);
    assertThat(loyalty.account(customer).rewards().getFirst().status())
        .isEqualTo(RewardStatus.USED);
    assertThat(shop.story(customer)).contains("voucher-redeemed");
    assertThatThrownBy(() -> counter.redeem(voucher, customer, null))
        .isInstanceOf(Conflict.class)
        .hasMessage("The voucher has been used already");
  }

  @Test
  void does_the_same_use_once_however_often_it_is_sent() {
    Voucher voucher = voucher(daysAgo(20));

    VoucherUse first = counter.redeem(voucher, customer, "receipt-1");

    assertThat(counter.redeem(voucher, customer, "receipt-1")).isEqualTo(first);
    assertThat(vouchers.get(voucher.id()).used()).isEqualTo(1);
  }

  @Test
  void lets_one_of_fifty_at_once_use_a_voucher() {
    Voucher voucher = counter.shared(1, null);
    List<CustomerId> customers = IntStream.range(0, 50).mapToObj(one -> shop.customer()).toList();

    List<String> outcomes = together(customers.stream().map(one -> attempt(voucher, one)).toList());

    assertThat(outcomes).filteredOn("used"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("The voucher has been used already"::equals).hasSize(49);
    assertThat(vouchers.uses(voucher.id())).hasSize(1);
  }

  @Test
  void counts_the_uses_of_each_customer() {
    Voucher voucher = counter.shared(null, 2);

    counter.redeem(voucher, customer, null);
    counter.redeem(voucher, customer, null);

    assertThatThrownBy(() -> counter.redeem(voucher, customer, null))
        .hasMessage("This customer has used the code 2 times, as often as each customer may");
    assertThat(counter.redeem(voucher, shop.customer(), null).status())
        .isEqualTo(VoucherUseStatus.REDEEMED);
  }

  @Test
  void refuses_the_voucher_of_another_customer_and_an_expired_one() {
    Voucher own = voucher(daysAgo(20));
    Voucher old = voucher(daysAgo(31));

    assertThatThrownBy(() -> counter.redeem(own, shop.customer(), null))
        .hasMessage("The voucher belongs to another customer");
    assertThat(old.status()).isEqualTo(VoucherStatus.EXPIRED);
    assertThatThrownBy(() -> counter.redeem(old, customer, null))
        .hasMessageStartingWith("The voucher expired on 20");
    assertThat(loyalty.account(customer).rewards())
        .extracting(IssuedReward::status)
        .containsExactly(RewardStatus.ISSUED, RewardStatus.EXPIRED);
  }

  @Test
  void gives_a_use_back_once() {
    Voucher voucher = voucher(daysAgo(20));
    VoucherUse use = counter.redeem(voucher, customer, null);

    vouchers.rollBack(use.id(), new VoucherRollback("the card was declined"));
    VoucherUse again = vouchers.rollBack(use.id(), new VoucherRollback(null));

    assertThat(again.status()).isEqualTo(VoucherUseStatus.RETURNED);
    assertThat(vouchers.get(voucher.id()).used()).isZero();
    assertThat(shop.story(customer)).filteredOn("voucher-returned"::equals).hasSize(1);
    assertThat(counter.redeem(voucher, customer, null).status())
        .isEqualTo(VoucherUseStatus.REDEEMED);
  }

  @Test
  void refuses_the_same_use_again_once_it_was_given_back() {
    Voucher voucher = voucher(daysAgo(20));
    VoucherUse use = counter.redeem(voucher, customer, "receipt-2");
    vouchers.rollBack(use.id(), new VoucherRollback(null));

    assertThatThrownBy(() -> counter.redeem(voucher, customer, "receipt-2"))
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
    VoucherUse use = counter.redeem(voucher, customer, "checkout-7");

    OrderId order = orderWith(voucher, daysAgo(0));

    assertThat(vouchers.use(use.id()).orderId()).isEqualTo(order);
    assertThat(vouchers.get(voucher.id()).used()).isEqualTo(1);
  }

  @Test
  void does_not_link_an_order_to_a_use_of_another_day() {
    Voucher voucher = voucher(daysAgo(20));
    VoucherUse use = counter.redeem(voucher, customer, "checkout-8");

    OrderId order = orderWith(voucher, daysAgo(2));

    assertThat(vouchers.use(use.id()).orderId()).isNull();
    assertThat(vouchers.uses(customer, order)).isEmpty();
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

  private OrderId orderWith(Voucher voucher, Instant at) {
    return shop.orderWith(customer, VoucherCounter.code(voucher), at);
  }

  private Callable<String> attempt(Voucher voucher, CustomerId by) {
    return () -> {
      try {
        counter.redeem(voucher, by, null);
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
}
