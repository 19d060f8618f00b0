package org.cairncrm.tags;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A tag for a customer.
 *
 * @param name the name; case and accents do not matter for a tag that exists
 * @param colour the colour of a tag that does not exist yet; chosen by Cairn if left out
 */
public record NewTag(
    @NotNull @SingleLine @Size(max = TagContent.LONGEST) String name, @Nullable TagColour colour) {}
