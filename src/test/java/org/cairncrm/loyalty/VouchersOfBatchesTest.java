package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class VouchersOfBatchesTest {
  @Autowired Commands commands;
  @Autowired Events events;
  @Autowired DSLContext sql;
  @Autowired Vouchers vouchers;
  @Autowired VoucherBatches batches;
  @Autowired VoucherTable table;
  VoucherCounter counter;
  CustomerId customer;

  @BeforeEach
  void a_customer() {
    counter = new VoucherCounter(vouchers, batches);
    customer = new PublishedOrders(commands, events, sql).customer();
  }

  @Test
  void finds_the_code_that_matches_as_typed_before_one_with_look_alike_letters() {
    String generated = "KKKK" + VoucherCode.next(null).replace("-", "");
    String typed = generated.replace('Z', '2');
    while (typed.equals(generated)) {
      generated = "KKKK" + VoucherCode.next(null).replace("-", "");
      typed = generated.replace('Z', '2');
    }
    counter.batch(generated, null, null);
    counter.batch(typed, null, null);

    assertThat(counter.found(typed).code()).isEqualTo(typed);
    assertThat(counter.found(generated).code()).isEqualTo(generated);
  }

  @Test
  void counts_no_use_of_a_batch_that_was_stopped_a_moment_ago() {
    Voucher voucher = counter.shared(null, null);
    batches.stop(Objects.requireNonNull(voucher.batch()), new VoucherBatchStop("over"));

    assertThat(table.count(voucher)).isFalse();
  }

  @Test
  void stops_the_vouchers_of_a_batch() {
    Voucher voucher = counter.shared(null, null);

    batches.stop(
        Objects.requireNonNull(voucher.batch()), new VoucherBatchStop("the campaign is over"));

    assertThatThrownBy(() -> counter.redeem(voucher, customer, null))
        .hasMessage("The vouchers of this batch were stopped");
  }
}
