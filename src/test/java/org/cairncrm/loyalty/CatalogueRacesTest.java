package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairncrm.loyalty.PublishedOrders.daysAgo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairncrm.events.CommandControl;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Regulars;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;

/** Many buyers at once, of the same pieces and with the same points. */
@CairnTest
@Tag("slow")
class CatalogueRacesTest {
  private static final int BUYERS = 64;

  @Autowired Commands commands;
  @Autowired CommandControl control;
  @Autowired Ledger ledger;
  @Autowired Loyalty loyalty;
  @Autowired Catalogue catalogue;
  @Autowired Purchases purchases;
  @Autowired Regulars regulars;
  @Autowired DSLContext sql;
  Members members;
  List<CustomerId> customers = new ArrayList<>();

  @BeforeEach
  void eight_members() {
    members = new Members(commands, control, ledger, loyalty, sql);
    for (int count = 0; count < 8; count++) {
      CustomerId customer = regulars.registered("Buyer " + count);
      members.earns(customer, 25, daysAgo(9), null);
      members.earns(customer, 25, daysAgo(8), null);
      customers.add(customer);
    }
  }

  @Test
  void never_buy_more_pieces_than_there_are_or_with_more_points_than_they_have() throws Exception {
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(20, 11));

    List<Boolean> bought =
        atOnce(number -> () -> buys(customers.get(number % customers.size()), mug));

    assertThat(bought.stream().filter(one -> one)).hasSize(11);
    assertThat(catalogue.get(mug.id()).left()).isZero();
    assertThat(catalogue.get(mug.id()).sold()).isEqualTo(11);
    assertBooks(11);
  }

  @Test
  void never_spend_a_point_twice() throws Exception {
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(20, null));

    List<Boolean> bought =
        atOnce(number -> () -> buys(customers.get(number % customers.size()), mug));

    // each member has 50 points for two mugs
    assertThat(bought.stream().filter(one -> one)).hasSize(16);
    assertBooks(16);
  }

  @Test
  void buy_once_under_the_same_key_and_cancel_once() throws Exception {
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(20, 5));
    CustomerId customer = customers.getFirst();
    String key = UUID.randomUUID().toString();

    List<UUID> ids =
        atOnce(
            number ->
                () ->
                    purchases
                        .buy(customer, new NewPurchase(mug.id(), null, "shop", key))
                        .value()
                        .id());
    assertThat(ids).hasSize(BUYERS).containsOnly(ids.getFirst());
    assertThat(loyalty.balance(customer).active()).isEqualTo(30);

    atOnce(
        number ->
            () ->
                patiently(
                        () -> purchases.cancel(ids.getFirst(), new PurchaseCancellation("Mistake")))
                    .id());
    assertThat(loyalty.balance(customer).active()).isEqualTo(50);
    assertThat(catalogue.get(mug.id()).left()).isEqualTo(5);
    assertBooks(0);
  }

  @Test
  void use_an_id_of_their_system_for_one_customer_only() throws Exception {
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(20, null));
    String key = UUID.randomUUID().toString();

    List<Boolean> bought =
        atOnce(
            number ->
                () ->
                    buys(
                        customers.get(number % customers.size()),
                        new NewPurchase(mug.id(), null, "shop", key)));

    assertThat(bought.stream().filter(one -> one)).hasSize(BUYERS / customers.size());
    assertBooks(1);
  }

  @Test
  void never_lose_a_piece_while_some_buy_and_others_cancel() throws Exception {
    CatalogueItem mug = catalogue.add(CatalogueItems.mug(20, 3));

    atOnce(
        number ->
            () -> {
              CustomerId customer = customers.get(number % customers.size());
              boolean bought = buys(customer, mug);
              for (Purchase one :
                  patiently(() -> purchases.of(customer, PageRequest.first(50)).items())) {
                patiently(() -> purchases.cancel(one.id(), new PurchaseCancellation("Mistake")));
              }
              return bought;
            });

    assertThat(catalogue.get(mug.id()).sold()).isZero();
    assertBooks(0);
  }

  private boolean buys(CustomerId customer, CatalogueItem item) {
    return buys(customer, new NewPurchase(item.id(), null, null, null));
  }

  private boolean buys(CustomerId customer, NewPurchase wanted) {
    try {
      purchases.buy(customer, wanted);
      return true;
    } catch (Conflict refused) {
      return false;
    }
  }

  /** On a busy machine a caller may have to ask again for one of the eight connections. */
  private static <T> T patiently(Callable<T> call) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.call();
      } catch (TransientDataAccessException busy) {
        if (attempt == 50) {
          throw busy;
        }
      }
    }
  }

  private void assertBooks(int pieces) {
    long active = 0;
    for (CustomerId customer : customers) {
      assertThat(members.differences(customer)).isEmpty();
      assertThat(loyalty.balance(customer).active()).isNotNegative();
      active += loyalty.balance(customer).active();
    }
    assertThat(active).isEqualTo(customers.size() * 50L - pieces * 20L);
  }

  private interface Buyer<T> {
    Callable<T> numbered(int number);
  }

  private static <T> List<T> atOnce(Buyer<T> work) throws Exception {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all = new ArrayList<>();
      for (int number = 0; number < BUYERS; number++) {
        all.add(workers.submit(work.numbered(number)));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> one : all) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
