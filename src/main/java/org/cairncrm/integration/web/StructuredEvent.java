package org.cairncrm.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/** Documents a CloudEvent in JSON. */
@Schema(
    name = "CloudEvent",
    additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
    description =
        "An event as CloudEvents 1.0 defines it. Extension attributes are accepted, but not"
            + " stored.")
record StructuredEvent(
    @NotNull @Pattern(regexp = "1\\.0") String specversion,
    @NotNull @SingleLine @Size(min = 1, max = 200) String id,
    @Schema(format = "uri-reference") @NotNull @SingleLine @Size(min = 1, max = 200) String source,
    @NotNull @SingleLine @Size(min = 1, max = 200) String type,
    @Nullable @SingleLine @Size(min = 1, max = 300) String subject,
    @Nullable Instant time,
    @Nullable @SingleLine @Size(min = 1, max = 200) String datacontenttype,
    @Nullable Map<@SingleLine String, Object> data,
    @Schema(
            name = "data_base64",
            types = {"string", "null"},
            contentEncoding = "base64")
        @Nullable
        @SingleLine
        String dataBase64) {}
