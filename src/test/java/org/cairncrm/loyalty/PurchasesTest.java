package org.cairncrm.loyalty;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shared.Stale;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.cairncrm.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers buy rewards of the catalogue for points, and give them back. */
@CairnTest
class PurchasesTest {
  private static final PurchaseCancellation MISTAKE = new PurchaseCancellation("A mistake");

  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Events events;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired Redemptions redemptions;
  @Autowired Catalogue catalogue;
  @Autowired Purchases purchases;
  @Autowired Gifts gifts;
  @Autowired Vouchers vouchers;
  @Autowired Regulars regulars;
  @Autowired TestClock clock;
  @Autowired DSLContext sql;
  Members members;
  PublishedOrders orders;
  CustomerId customer;

  @AfterEach
  void the_clock_of_the_next_test() {
    clock.set(TestClock.START);
  }

  @BeforeEach
  void a_member_with_points() {
    members = new Members(commands, control, ledger, loyalty, sql);
    orders = new PublishedOrders(commands, events, sql);
    customer = regulars.registered("Mia Mug");
  }

  private Purchase buy(CatalogueItem item) {
    return purchases.buy(customer, new NewPurchase(item.id(), null, null, null)).value();
  }

  @Test
  void a_gift_costs_its_points_and_waits_to_be_sent() {
    members.earns(customer, 100, daysAgo(9), null);
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(40, 5));

    Purchase bought = buy(mug);

    assertThat(loyalty.balance(customer).active()).isEqualTo(60);
    // the customer reads Polish
    assertThat(bought.title()).isEqualTo("Kubek");
    assertThat(bought.gift())
        .satisfies(gift -> assertThat(gift.status()).isEqualTo(GiftStatus.TO_SEND));
    assertThat(catalogue.get(mug.id()).left()).isEqualTo(4);
    assertThat(orders.story(customer)).endsWith("reward-bought", "points-redeemed");
    assertThat(loyalty.account(customer).rewards())
        .singleElement()
        .satisfies(reward -> assertThat(reward.title()).isEqualTo("Kubek"));
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void a_cancelled_purchase_gives_points_back_with_their_own_expiry_and_the_piece_to_the_stock() {
    Instant soon = clock.instant().plus(Duration.ofDays(3));
    OrderId first = members.earns(customer, 30, daysAgo(9), soon);
    members.earns(customer, 100, daysAgo(8), null);
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(40, 1));
    Purchase bought = buy(mug);
    assertThat(catalogue.get(mug.id()).state()).isEqualTo(CatalogueState.SOLD_OUT);

    Purchase cancelled = purchases.cancel(bought.id(), MISTAKE);
    purchases.cancel(bought.id(), MISTAKE);

    assertThat(cancelled.cancelReason()).isEqualTo("A mistake");
    assertThat(requireNonNull(cancelled.gift()).status()).isEqualTo(GiftStatus.CANCELLED);
    assertThat(loyalty.balance(customer).active()).isEqualTo(130);
    assertThat(members.lot(customer, first))
        .satisfies(
            lot -> {
              assertThat(lot.remaining()).isEqualTo(30);
              assertThat(lot.expiresAt()).isEqualTo(soon);
            });
    assertThat(catalogue.get(mug.id()).left()).isEqualTo(1);
    assertThat(loyalty.account(customer).rewards())
        .singleElement()
        .satisfies(reward -> assertThat(reward.status()).isEqualTo(RewardStatus.REVOKED));
    assertThat(orders.story(customer)).endsWith("purchase-cancelled", "points-given-back");
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void a_sent_gift_stays() {
    members.earns(customer, 100, daysAgo(9), null);
    Purchase bought = buy(catalogue.add(CatalogueItems.mug(40, null)));
    gifts.send(bought.id(), new GiftShipment("TRK-77"));
    gifts.send(bought.id(), new GiftShipment("TRK-77"));

    assertThatThrownBy(() -> purchases.cancel(bought.id(), MISTAKE))
        .isInstanceOf(Conflict.class)
        .hasMessage("The gift of this purchase was sent, so that it stays");
    assertThat(purchases.get(bought.id()).cancelledAt()).isNull();
    assertThat(loyalty.balance(customer).active()).isEqualTo(60);
    assertThat(orders.story(customer)).filteredOn("gift-sent"::equals).hasSize(1);
  }

  @Test
  void a_cancelled_gift_is_not_sent() {
    members.earns(customer, 100, daysAgo(9), null);
    Purchase bought = buy(catalogue.add(CatalogueItems.mug(40, null)));
    purchases.cancel(bought.id(), MISTAKE);

    assertThatThrownBy(() -> gifts.send(bought.id(), new GiftShipment(null)))
        .isInstanceOf(Conflict.class)
        .hasMessage("This gift was cancelled, so that it must not be sent");
  }

  @Test
  void a_voucher_can_be_used_and_then_stays() {
    members.earns(customer, 100, daysAgo(9), null);
    Purchase bought = buy(catalogue.add(CatalogueItems.tenPercent(40)));
    Voucher voucher = requireNonNull(bought.voucher());
    assertThat(voucher.status()).isEqualTo(VoucherStatus.USABLE);
    vouchers.redeem(
        new NewVoucherUse(
            "shop",
            UUID.randomUUID().toString(),
            requireNonNull(voucher.code()),
            customer,
            new Basket(
                Currency.getInstance("EUR"),
                List.of(new Basket.Line("TEA", 1, new BigDecimal("20.00"))),
                null)));

    assertThatThrownBy(() -> purchases.cancel(bought.id(), MISTAKE))
        .isInstanceOf(Conflict.class)
        .hasMessage("The voucher of this purchase was used, so that it stays");
    assertThat(loyalty.balance(customer).active()).isEqualTo(60);
  }

  @Test
  void an_unused_voucher_is_taken_back() {
    members.earns(customer, 100, daysAgo(9), null);
    Purchase bought = buy(catalogue.add(CatalogueItems.tenPercent(40)));

    assertThat(requireNonNull(purchases.cancel(bought.id(), MISTAKE).voucher()).status())
        .isEqualTo(VoucherStatus.REVOKED);
    assertThat(loyalty.balance(customer).active()).isEqualTo(100);
  }

  @Test
  void points_of_a_purchase_come_back_by_its_cancellation_alone() {
    members.earns(customer, 100, daysAgo(9), null);
    Purchase bought = buy(catalogue.add(CatalogueItems.mug(40, null)));

    assertThatThrownBy(() -> redemptions.cancel(bought.redemptionId()))
        .isInstanceOf(Conflict.class)
        .hasMessage("These points paid for a reward of the catalogue: cancel the purchase instead");
    assertThat(loyalty.balance(customer).active()).isEqualTo(60);
  }

  @Test
  void too_few_points_another_price_or_a_reached_limit_buy_nothing() {
    members.earns(customer, 100, daysAgo(9), null);
    CatalogueItem dear = catalogue.add(CatalogueItems.mug(101, 3));
    CatalogueItem once = catalogue.add(CatalogueItems.limited(10, 1));
    buy(once);

    assertThatThrownBy(() -> buy(dear))
        .isInstanceOf(Conflict.class)
        .hasMessage("The reward costs 101 points, and 90 points can be spent");
    assertThatThrownBy(() -> purchases.buy(customer, new NewPurchase(once.id(), 9L, null, null)))
        .isInstanceOf(Conflict.class)
        .hasMessage("The price is now 10 points");
    assertThatThrownBy(() -> buy(once))
        .isInstanceOf(Conflict.class)
        .hasMessage("Each customer can have 1 of this reward at most");
    assertThat(loyalty.balance(customer).active()).isEqualTo(90);
    assertThat(catalogue.get(dear.id()).sold()).isZero();
  }

  @Test
  void the_state_follows_the_days_of_the_sale() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    members.earns(customer, 100, daysAgo(9), null);
    CatalogueItem planned = catalogue.add(CatalogueItems.onSale(today.plusDays(1), null, null));
    CatalogueItem ended = catalogue.add(CatalogueItems.onSale(null, today.minusDays(1), null));
    CatalogueItem soldOut = catalogue.add(CatalogueItems.onSale(today, today, 0));
    CatalogueItem onSale = catalogue.add(CatalogueItems.onSale(today, today, 1));
    CatalogueItem withdrawn =
        catalogue.change(
            catalogue.add(CatalogueItems.mug(10, 1)).id(),
            CatalogueItems.mug(10, 1).withdrawn(true, "Recalled"),
            1);

    assertThat(List.of(planned, ended, soldOut, onSale, withdrawn))
        .extracting(CatalogueItem::state)
        .containsExactly(
            CatalogueState.PLANNED,
            CatalogueState.ENDED,
            CatalogueState.SOLD_OUT,
            CatalogueState.ON_SALE,
            CatalogueState.WITHDRAWN);
    assertThatThrownBy(() -> buy(planned))
        .hasMessage("The sale of this reward begins on " + today.plusDays(1));
    assertThatThrownBy(() -> buy(ended))
        .hasMessage("The sale of this reward ended on " + today.minusDays(1));
    assertThatThrownBy(() -> buy(soldOut)).hasMessage("This reward is sold out");
    assertThatThrownBy(() -> buy(withdrawn))
        .hasMessage("This reward was withdrawn from the catalogue");
    assertThat(purchases.offers(customer, Language.PL))
        .extracting(CatalogueOffer::itemId)
        .contains(soldOut.id(), onSale.id())
        .doesNotContain(planned.id(), ended.id(), withdrawn.id());
  }

  @Test
  void customers_read_their_language_or_english_and_how_many_points_are_missing() {
    members.earns(customer, 25, daysAgo(9), null);
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(40, null));

    CatalogueOffer polish = offer(mug, Language.PL);
    CatalogueOffer italian = offer(mug, Language.IT);

    assertThat(polish.name()).isEqualTo("Kubek");
    assertThat(italian.name()).isEqualTo("Tea mug");
    assertThat(italian.language()).isEqualTo(Language.EN);
    assertThat(polish.missing()).isEqualTo(15);
    assertThat(polish.isBuyable()).isFalse();
  }

  private CatalogueOffer offer(CatalogueItem item, Language language) {
    return purchases.offers(customer, language).stream()
        .filter(one -> one.itemId().equals(item.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_item_is_changed_in_its_version_only_and_never_below_what_was_sold() {
    members.earns(customer, 100, daysAgo(9), null);
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(40, 5));
    buy(mug);
    buy(mug);

    assertThatThrownBy(() -> catalogue.change(mug.id(), CatalogueItems.mug(40, 1), 1))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("must be at least 2, the pieces that are sold");
    catalogue.change(mug.id(), CatalogueItems.mug(50, 2), 1);
    assertThatThrownBy(() -> catalogue.change(mug.id(), CatalogueItems.mug(60, 2), 1))
        .isInstanceOf(Stale.class);
    assertThat(catalogue.changes(mug.id()))
        .extracting(change -> change.content().points())
        .containsExactly(50L, 40L);
    assertThat(purchases.of(customer, PageRequest.first(5)).items())
        .extracting(Purchase::itemVersion)
        .containsExactly(1, 1);
  }
}
