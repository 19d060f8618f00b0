package org.cairncrm.offers;

import java.util.UUID;
import org.cairncrm.shared.Actor;

/**
 * The parameters of a job that changes the customers of an offer.
 *
 * @param by who started or stopped the offer
 * @param customers the number of customers that it concerns
 */
record OfferChange(UUID offer, Actor by, long customers) {}
