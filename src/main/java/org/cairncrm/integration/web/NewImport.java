package org.cairncrm.integration.web;

import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * An import to be created.
 *
 * @param mapping the name of one that is kept here
 * @param definition a mapping of its own, as YAML
 */
record NewImport(
    @Nullable @SingleLine @Size(max = 60) String mapping,
    @Nullable @FreeText @Size(min = 1, max = 200_000) String definition) {}
