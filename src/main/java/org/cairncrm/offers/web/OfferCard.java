package org.cairncrm.offers.web;

import java.util.List;
import org.cairncrm.offers.Acceptances;
import org.cairncrm.offers.CustomerOffer;
import org.cairncrm.offers.CustomerOfferStatus;
import org.cairncrm.offers.OfferPermissions;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shell.CustomerCard;
import org.springframework.stereotype.Component;

/** The offers that a customer can accept, now or later. */
@Component
class OfferCard implements CustomerCard {
  private final Acceptances acceptances;

  OfferCard(Acceptances acceptances) {
    this.acceptances = acceptances;
  }

  @Override
  public int place() {
    return 22;
  }

  @Override
  public String permission() {
    return OfferPermissions.READ;
  }

  @Override
  public String template() {
    return "offers/customer-card";
  }

  @Override
  public Shown content(CustomerId customer) {
    return new Shown(
        acceptances.of(customer).stream()
            .filter(
                one ->
                    one.status() != CustomerOfferStatus.ACCEPTED
                        && one.status() != CustomerOfferStatus.EXPIRED)
            .toList());
  }

  /** The content of the card. */
  public record Shown(List<CustomerOffer> offers) {}
}
