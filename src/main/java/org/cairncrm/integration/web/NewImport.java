package org.cairncrm.integration.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An import to be created.
 *
 * @param mapping the name of one that is kept here
 * @param definition a mapping of its own, as YAML
 */
record NewImport(
    @Nullable @Size(min = 1, max = 60) String mapping,
    @Nullable @Size(min = 1, max = 200_000) String definition) {}
