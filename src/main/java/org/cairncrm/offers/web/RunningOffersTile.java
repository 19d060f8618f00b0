package org.cairncrm.offers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.offers.Offer;
import org.cairncrm.offers.OfferPermissions;
import org.cairncrm.offers.Offers;
import org.springframework.stereotype.Component;

/** The tile with the offers that run, and how many customers have accepted them. */
@Component
class RunningOffersTile implements HomeTile<RunningOffersTile.RunningOffers> {
  private static final int SHOWN = 6;

  private final Offers offers;

  RunningOffersTile(Offers offers) {
    this.offers = offers;
  }

  @Override
  public String name() {
    return "runningOffers";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.MARKETING, 27, Role.LOYALTY_MANAGER, 27);
  }

  @Override
  public String permission() {
    return OfferPermissions.READ;
  }

  @Override
  public String template() {
    return "offers/running-tile";
  }

  @Override
  public RunningOffers content(HomeView view) {
    return new RunningOffers(
        offers.running(SHOWN).stream().map(RunningOffersTile::running).toList(),
        offers.runningCount());
  }

  private static RunningOffer running(Offer offer) {
    return new RunningOffer(
        offer.id(),
        offer.terms().title(),
        offer.offered(),
        offer.accepted(),
        offer.terms().until());
  }

  /**
   * The offers that run.
   *
   * @param offers the next to end first
   * @param count all of them
   */
  record RunningOffers(List<RunningOffer> offers, int count) {}

  /**
   * An offer that runs.
   *
   * @param offered the number of customers who have it
   * @param accepted the number of customers who accepted it
   * @param until the last day on which it can be accepted
   */
  record RunningOffer(UUID id, String title, int offered, int accepted, LocalDate until) {}
}
