package org.cairncrm.loyalty;

import java.time.Instant;
import org.cairncrm.shared.Actor;

/** A version of a reward in the catalogue, with its author; the content has the reason. */
public record CatalogueChange(
    int version, CatalogueContent content, Actor changedBy, Instant changedAt) {}
