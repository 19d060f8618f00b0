package org.cairncrm.shell;

import java.time.Instant;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a search found.
 *
 * @param id its id in the API of its module
 * @param title its name or number
 * @param subtitle what tells it from others, and the part that matches if that is not the title
 * @param page the address of its page in the console
 * @param at when it happened; null if that does not matter
 * @param customer the customer whose name is to be shown with it; null if it is about nobody, or is
 *     the customer
 */
public record SearchHit(
    String id,
    HighlightedText title,
    @Nullable HighlightedText subtitle,
    String page,
    @Nullable Instant at,
    @Nullable CustomerId customer,
    MatchRank match) {}
