package org.cairncrm.tags;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;

/**
 * A tag of a customer.
 *
 * @param id the id of the tag
 */
public record CustomerTag(UUID id, String name, TagColour colour, Instant addedAt, Actor addedBy) {}
