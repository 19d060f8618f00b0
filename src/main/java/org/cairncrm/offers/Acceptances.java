package org.cairncrm.offers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairncrm.customers.Customers;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.loyalty.NamedReward;
import org.cairncrm.loyalty.NamedRewards;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offers that customers have, and their acceptance. */
@Component
public class Acceptances {
  private final OfferTable offers;
  private final MemberTable members;
  private final OfferEvents offerEvents;
  private final NamedRewards rewards;
  private final Customers customers;
  private final Commands commands;
  private final Events events;
  private final BusinessZone zone;
  private final Clock clock;

  Acceptances(
      OfferTable offers,
      MemberTable members,
      OfferEvents offerEvents,
      NamedRewards rewards,
      Customers customers,
      Commands commands,
      Events events,
      BusinessZone zone,
      Clock clock) {
    this.offers = offers;
    this.members = members;
    this.offerEvents = offerEvents;
    this.rewards = rewards;
    this.customers = customers;
    this.commands = commands;
    this.events = events;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Accepts an offer for a customer and grants its reward. A second acceptance changes nothing.
   *
   * @throws NotFound if there is no such offer or customer
   * @throws Conflict if the customer does not have the offer, if it does not run now, if its limit
   *     is reached, or if its reward cannot be granted; nothing has changed then
   */
  public Outcome<Acceptance> accept(UUID offerId, CustomerId customer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    offers.get(offerId, now);
    return commands.on(
        customer,
        now,
        () -> {
          Offer offer = offers.get(offerId, now);
          Member member = members.find(customer, offerId);
          if (member == null || member.status() == MemberStatus.CONTROL) {
            throw new Conflict("This customer does not have this offer");
          }
          Instant before = member.acceptedAt();
          if (before != null) {
            return Outcome.repeated(member.acceptance(before));
          }
          if (!offers.take(offerId, now)) {
            throw refusal(offers.get(offerId, now), now);
          }
          offerEvents.made(customer, offer, now);
          offerEvents.accepted(customer, offer);
          UUID reward = rewarded(customer, offer, member, now);
          members.accept(customer, offerId, now, reward);
          commands.changed(Offers.TOPIC);
          return Outcome.created(new Acceptance(offerId, customer, now, reward));
        });
  }

  private Conflict refusal(Offer offer, Instant now) {
    return new Conflict(
        switch (offer.status()) {
          case DRAFT, STARTING -> "This offer is just being started: try again in a minute";
          case STOPPED -> "This offer was stopped";
          case ENDED -> "This offer ended on " + offer.terms().until();
          case RUNNING ->
              offer.beginsAt() != null && offer.beginsAt().isAfter(now)
                  ? "This offer begins on " + zone.day(offer.beginsAt())
                  : "This offer has reached its limit of acceptances";
        });
  }

  private UUID rewarded(CustomerId customer, Offer offer, Member member, Instant now) {
    OfferTerms terms = offer.terms();
    var accepted =
        new OfferAccepted(
            customer,
            offer.id(),
            terms.title(),
            offer.version(),
            member.segment(),
            terms.reward(),
            now);
    String reason = "The customer accepted the offer “%s”".formatted(terms.title());
    events.publish(accepted, OfferEvents.decision(offer, reason));
    return rewards.grant(terms.reward(), accepted, member.id(), terms.currency(), reason);
  }

  /**
   * The latest 100 offers of a customer, newest first.
   *
   * @throws NotFound if there is no such customer
   */
  public List<CustomerOffer> of(CustomerId customer) {
    List<Member> found = members.of(customer);
    if (found.isEmpty() && !commands.knows(customer)) {
      throw new NotFound("customer", customer);
    }
    if (found.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<UUID, Offer> known = offers.all(found.stream().map(Member::offer).toList(), now);
    Language language = customers.language(customer);
    return found.stream()
        .map(
            member ->
                shown(member, Objects.requireNonNull(known.get(member.offer())), language, now))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null for an offer that the customer never knew of, because it was stopped first. */
  private @Nullable CustomerOffer shown(
      Member member, Offer offer, Language language, Instant now) {
    CustomerOfferStatus status = status(member, offer, now);
    OfferTerms terms = offer.terms();
    if (status == null) {
      return null;
    }
    OfferText words = terms.words(language);
    NamedReward reward = rewards.find(terms.reward());
    Integer limit = terms.limit();
    return new CustomerOffer(
        offer.id(),
        words.title(),
        words.text(),
        status,
        reward == null ? terms.reward() : reward.title(),
        terms.validFrom(),
        terms.until(),
        limit == null ? null : Integer.valueOf(limit - offer.accepted()),
        member.acceptedAt());
  }

  private static @Nullable CustomerOfferStatus status(Member member, Offer offer, Instant now) {
    if (member.status() == MemberStatus.ACCEPTED) {
      return CustomerOfferStatus.ACCEPTED;
    }
    return switch (offer.status()) {
      case DRAFT, STARTING -> null;
      case STOPPED, ENDED ->
          member.status() == MemberStatus.CHOSEN ? null : CustomerOfferStatus.EXPIRED;
      case RUNNING -> {
        Integer limit = offer.terms().limit();
        if (offer.beginsAt() != null && offer.beginsAt().isAfter(now)) {
          yield CustomerOfferStatus.UPCOMING;
        }
        yield limit != null && offer.accepted() >= limit
            ? CustomerOfferStatus.USED_UP
            : CustomerOfferStatus.OPEN;
      }
    };
  }
}
