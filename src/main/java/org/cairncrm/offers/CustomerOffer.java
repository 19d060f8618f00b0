package org.cairncrm.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer that a customer has or had.
 *
 * @param offer its id
 * @param title in the language of the customer
 * @param text in the language of the customer; null if there is none
 * @param reward the title of what the customer gets
 * @param validFrom null if it could be accepted from the start
 * @param until the last day on which it can be accepted
 * @param left how many more customers can accept it; null for any number
 * @param acceptedAt null if the customer has not accepted it
 */
public record CustomerOffer(
    UUID offer,
    String title,
    @Nullable String text,
    CustomerOfferStatus status,
    String reward,
    @Nullable LocalDate validFrom,
    LocalDate until,
    @Nullable Integer left,
    @Nullable Instant acceptedAt) {}
