package org.cairncrm.integration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/** Describes a CloudEvent in the form of JSON. */
@Schema(
    name = "CloudEvent",
    additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
    description = "CloudEvents 1.0; its extensions are accepted, and not kept")
record StructuredEvent(
    @NotNull @Pattern(regexp = "1\\.0") String specversion,
    @Schema(description = "Unique among those of its source") @NotNull @SingleLine @Size(max = 200)
        String id,
    @Schema(description = "Who tells of it") @NotNull @SingleLine @Size(max = 200) String source,
    @Schema(
            description =
                "customer-registered, order-placed, shipment-moved, interaction-recorded; or a"
                    + " declared fact, such as cart-abandoned")
        @NotNull
        @SingleLine
        @Size(max = 200)
        String type,
    @Schema(
            description =
                "Whom it is about: a customer's id, what the source calls the customer, or"
                    + " source/id as another system does")
        @Nullable
        @SingleLine
        @Size(max = 300)
        String subject,
    @Schema(description = "When it happened, now when left out") @Nullable Instant time,
    @Nullable @SingleLine @Size(max = 200) String datacontenttype,
    @Schema(description = "As the fact's declaration, or the route of such a record, has it")
        @Nullable Map<@SingleLine String, Object> data) {}
