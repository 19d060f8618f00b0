package org.cairncrm.rules.documents.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * The request to publish a document.
 *
 * @param comment the reason, for people
 * @param fromVersion the published version to return to; without it, the draft is published
 */
@Schema(name = "DocumentPublication")
record Publication(
    @Nullable @FreeText @Size(min = 1, max = 1000) String comment,
    @Nullable @Min(1) Integer fromVersion) {}
