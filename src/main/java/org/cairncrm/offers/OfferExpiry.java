package org.cairncrm.offers;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Timer;
import org.springframework.stereotype.Component;

/** Ends an offer for a customer who has not accepted it. */
@Component
class OfferExpiry implements Timer {
  static final String KIND = "offers.expiry";

  private final OfferTable offers;
  private final OfferEvents events;

  OfferExpiry(OfferTable offers, OfferEvents events) {
    this.offers = offers;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void due(CustomerId customer, String key, Instant dueAt) {
    Offer offer = offers.get(UUID.fromString(key), dueAt);
    boolean stopped = offer.status() == OfferStatus.STOPPED;
    events.expired(customer, offer, stopped ? "stopped" : "ended", dueAt);
  }
}
