package org.cairncrm.tags;

import java.util.UUID;
import org.cairncrm.shared.Actor;

/**
 * A tag that is to be removed from all of its customers.
 *
 * @param by who merged or deleted it
 * @param customers how many had it then
 */
record TagRemoval(UUID tag, Actor by, int customers) {}
