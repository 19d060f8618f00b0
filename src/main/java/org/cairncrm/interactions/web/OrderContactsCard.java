package org.cairncrm.interactions.web;

import java.util.List;
import java.util.UUID;
import org.cairncrm.interactions.Interaction;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.interactions.Interactions;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.PageRequest;
import org.cairncrm.shell.OrderCard;
import org.springframework.stereotype.Component;

/** The contacts about an order, on its page. */
@Component
class OrderContactsCard implements OrderCard {
  private static final int SHOWN = 10;

  private final Interactions interactions;

  OrderContactsCard(Interactions interactions) {
    this.interactions = interactions;
  }

  @Override
  public int place() {
    return 10;
  }

  @Override
  public String permission() {
    return InteractionPermissions.READ;
  }

  @Override
  public String template() {
    return "interactions/order-card";
  }

  @Override
  public List<Interaction> content(CustomerId customer, UUID order) {
    return interactions.about(new OrderId(order), PageRequest.first(SHOWN)).items();
  }
}
