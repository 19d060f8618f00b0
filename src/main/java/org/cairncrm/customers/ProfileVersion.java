package org.cairncrm.customers;

import java.time.Instant;
import org.cairncrm.shared.Actor;

/**
 * A version of a customer's profile.
 *
 * @param version counted from 1
 */
public record ProfileVersion(int version, Instant validFrom, Actor changedBy, Profile profile) {}
