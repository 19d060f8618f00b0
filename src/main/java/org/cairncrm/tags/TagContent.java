package org.cairncrm.tags;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.SingleLine;

/** What people edit of a tag. */
public record TagContent(
    @NotNull @SingleLine @Size(max = LONGEST) String name, @NotNull TagColour colour) {
  static final int LONGEST = 50;
}
