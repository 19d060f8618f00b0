package org.cairncrm.customers;

import java.time.Instant;
import org.cairncrm.shared.Actor;

/**
 * What a customer's profile looked like from a moment on.
 *
 * @param version counted from 1
 */
public record ProfileVersion(int version, Instant validFrom, Actor changedBy, Profile profile) {}
