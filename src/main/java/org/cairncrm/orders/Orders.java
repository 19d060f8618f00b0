package org.cairncrm.orders;

import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.springframework.stereotype.Component;

/** What customers bought, what became of it, and what is late. */
@Component
public class Orders {
  private final Placing placing;
  private final Purchases purchases;

  Orders(Placing placing, Purchases purchases) {
    this.placing = placing;
    this.purchases = purchases;
  }

  /**
   * Takes an order in. One whose source and external id are known changes nothing and gets the
   * first answer.
   *
   * @throws NotFound when there is no such customer
   * @throws Invalid when times, days or amounts are out of bounds
   * @throws Conflict when another customer placed it
   */
  public Order place(NewOrder order) {
    return placing.place(order);
  }

  /**
   * @throws NotFound when there is no such order
   */
  public Order get(OrderId order) {
    return purchases.get(order);
  }

  /**
   * The order that another system knows by this id.
   *
   * @throws NotFound when there is none
   */
  public Order find(String source, String externalId) {
    return purchases.find(source, externalId);
  }
}
