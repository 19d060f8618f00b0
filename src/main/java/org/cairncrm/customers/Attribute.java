package org.cairncrm.customers;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cairncrm.shared.SingleLine;

/**
 * A custom attribute of customers, in addition to the built-in fields.
 *
 * @param name its name in requests and responses, such as {@code shoeSize}
 * @param label the name that people read
 */
@Schema(name = "CustomerAttribute")
public record Attribute(
    @NotNull
        @Pattern(
            regexp = "[a-z][a-zA-Z0-9_-]{0,49}",
            message =
                "must be at most 50 letters, digits, hyphens and underscores after a small letter")
        String name,
    @NotNull @SingleLine @Size(max = 100) String label,
    @NotNull AttributeType type) {}
