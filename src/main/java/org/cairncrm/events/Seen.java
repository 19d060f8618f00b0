package org.cairncrm.events;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A fact that a rule saw.
 *
 * @param condition the condition in the rule, such as {@code event.nth % 3 == 0}
 * @param value the condition with its values, such as {@code 3 % 3 = 0}
 * @param held whether the condition was satisfied
 */
@Schema(name = "SeenFact")
public record Seen(String condition, String value, boolean held) {}
