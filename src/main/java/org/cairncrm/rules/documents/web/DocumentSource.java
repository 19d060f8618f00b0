package org.cairncrm.rules.documents.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.FreeText;

/**
 * The text of a document.
 *
 * @param text the YAML
 */
@Schema(name = "DocumentSource")
record DocumentSource(@NotNull @FreeText @Size(min = 1, max = 200_000) String text) {}
