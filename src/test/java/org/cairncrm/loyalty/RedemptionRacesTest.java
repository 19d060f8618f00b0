package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many tills at once, at the same points. */
@CairnTest
@Tag("slow")
class RedemptionRacesTest {
  private static final int TILLS = 64;

  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired Redemptions redemptions;
  @Autowired DSLContext sql;
  Members members;
  CustomerId customer;

  @BeforeEach
  void a_member_with_points_in_several_lots() {
    members = new Members(commands, control, ledger, loyalty, sql);
    customer = members.member();
    for (int lot = 0; lot < 10; lot++) {
      members.earns(customer, 10, daysAgo(9), null);
    }
  }

  @Test
  void spend_no_point_twice() throws Exception {
    List<Boolean> won =
        atOnce(
            () -> {
              try {
                redemptions.redeem(NewRedemption.atOnce(customer, "points", 7));
                return true;
              } catch (Invalid tooMany) {
                return false;
              }
            });

    assertThat(won.stream().filter(one -> one)).hasSize(14);
    assertThat(loyalty.balance(customer)).isEqualTo(new PointsBalance(0, 2, 0));
    assertThat(members.posted(customer, LedgerAccount.SPENT)).isEqualTo(98);
    assertThat(members.differences(customer)).isEmpty();
  }

  @Test
  void redeem_once_under_the_same_key() throws Exception {
    String key = UUID.randomUUID().toString();

    List<UUID> ids =
        atOnce(
            () ->
                redemptions
                    .redeem(new NewRedemption(customer, null, 60L, null, null, true, "till", key))
                    .value()
                    .id());

    assertThat(ids).hasSize(TILLS).containsOnly(ids.getFirst());
    assertThat(loyalty.balance(customer)).isEqualTo(new PointsBalance(0, 40, 0));
  }

  @Test
  void use_an_id_of_their_system_for_one_customer_only() throws Exception {
    CustomerId other = members.member();
    members.earns(other, 100, daysAgo(9), null);
    String key = UUID.randomUUID().toString();
    var turn = new AtomicInteger();

    List<Boolean> redeemed =
        atOnce(
            () -> {
              CustomerId one = turn.getAndIncrement() % 2 == 0 ? customer : other;
              try {
                redemptions.redeem(
                    new NewRedemption(one, null, 60L, null, null, true, "till", key));
                return true;
              } catch (Conflict refused) {
                return false;
              }
            });

    assertThat(redeemed.stream().filter(one -> one)).hasSize(TILLS / 2);
    assertThat(loyalty.balance(customer).active() + loyalty.balance(other).active()).isEqualTo(140);
  }

  @Test
  void end_a_reservation_in_one_way_only() throws Exception {
    Redemption reserved =
        redemptions
            .redeem(new NewRedemption(customer, null, 60L, null, null, null, null, null))
            .value();

    atOnce(
        new Callable<Boolean>() {
          private int calls;

          @Override
          public Boolean call() {
            boolean confirms;
            synchronized (this) {
              confirms = calls++ % 2 == 0;
            }
            try {
              if (confirms) {
                redemptions.confirm(reserved.id(), null);
              } else {
                redemptions.release(reserved.id());
              }
              return true;
            } catch (Conflict ended) {
              return false;
            }
          }
        });

    RedemptionStatus end = redemptions.get(reserved.id()).status();
    assertThat(end).isIn(RedemptionStatus.CONFIRMED, RedemptionStatus.RELEASED);
    assertThat(members.posted(customer, LedgerAccount.SPENT))
        .isEqualTo(end == RedemptionStatus.CONFIRMED ? 60 : 0);
    assertThat(members.differences(customer)).isEmpty();
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all = new ArrayList<>();
      for (int till = 0; till < TILLS; till++) {
        all.add(workers.submit(work));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> one : all) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
