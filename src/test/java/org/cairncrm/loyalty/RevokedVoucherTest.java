package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The order that brought a voucher is cancelled while the voucher is in use. */
@CairnTest
class RevokedVoucherTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Loyalty loyalty;
  @Autowired Vouchers vouchers;

  @Test
  void is_revoked_when_its_use_is_given_back() {
    PublishedOrders shop = new PublishedOrders(commands, events, sql);
    CustomerId customer = shop.customer();
    OrderId third = shop.order(customer, daysAgo(20), "15.00", 3, 30);
    Voucher voucher =
        Objects.requireNonNull(loyalty.account(customer).rewards().getFirst().voucher());
    OrderId later = shop.orderWith(customer, voucher.code(), daysAgo(5));
    shop.cancelled(customer, third, daysAgo(4), "15.00", 2);
    assertThat(vouchers.get(voucher.id()).status()).isEqualTo(VoucherStatus.USED);

    shop.cancelled(customer, later, daysAgo(3), "20.00", 2);

    assertThat(vouchers.get(voucher.id()).status()).isEqualTo(VoucherStatus.REVOKED);
  }
}
