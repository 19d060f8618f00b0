package org.cairncrm.integration.web;

import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A request to create an import.
 *
 * @param mapping the name of a stored mapping
 * @param definition a new mapping, as YAML
 */
record NewImport(
    @Nullable @SingleLine @Size(max = 60) String mapping,
    @Nullable @FreeText @Size(min = 1, max = 200_000) String definition) {}
