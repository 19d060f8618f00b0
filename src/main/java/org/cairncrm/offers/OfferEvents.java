package org.cairncrm.offers;

import java.time.Instant;
import java.util.List;
import org.cairncrm.events.Decision;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.work.Work;
import org.springframework.stereotype.Component;

/**
 * Records in the histories of customers what became of their offers. Each method belongs into a
 * command that has locked the customer.
 */
@Component
class OfferEvents {
  private final MemberTable members;
  private final Events events;
  private final Work work;

  OfferEvents(MemberTable members, Events events, Work work) {
    this.members = members;
    this.events = events;
    this.work = work;
  }

  /**
   * Records that a chosen customer has the offer, and plans its end.
   *
   * @return false if that was recorded before
   */
  boolean made(CustomerId customer, Offer offer, Instant at) {
    Member member =
        members.move(customer, offer.id(), MemberStatus.CHOSEN, MemberStatus.OFFERED, at);
    if (member == null) {
      return false;
    }
    OfferTerms terms = offer.terms();
    events.publish(
        new OfferMade(
            customer,
            offer.id(),
            terms.title(),
            offer.version(),
            member.segment(),
            terms.until(),
            at),
        decision(offer, reason(terms)));
    Instant ends = offer.endsAt();
    if (ends != null) {
      work.schedule(customer, OfferExpiry.KIND, offer.id().toString(), ends);
    }
    return true;
  }

  private static String reason(OfferTerms terms) {
    return terms.audience().customer() == null
        ? "The customer was in the audience of the offer when it started"
        : "The offer is for this customer";
  }

  /** Takes back the planned end of an offer that the customer accepts. */
  void accepted(CustomerId customer, Offer offer) {
    work.cancel(customer, OfferExpiry.KIND, offer.id().toString());
  }

  /** Records that an offer ended that the customer had not accepted. */
  void expired(CustomerId customer, Offer offer, String because, Instant at) {
    Member member =
        members.move(customer, offer.id(), MemberStatus.OFFERED, MemberStatus.EXPIRED, at);
    if (member != null) {
      work.cancel(customer, OfferExpiry.KIND, offer.id().toString());
      events.publish(new OfferExpired(customer, offer.id(), offer.terms().title(), because, at));
    }
  }

  static Decision decision(Offer offer, String reason) {
    return new Decision(
        offer.id().toString(), offer.terms().title(), offer.version(), reason, List.of());
  }
}
