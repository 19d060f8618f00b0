package org.cairncrm.events;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One thing a rule looked at.
 *
 * @param condition as the rule has it, such as {@code event.nth % 3 == 0}
 * @param value what it came to, such as {@code 3 % 3 = 0}
 * @param held whether that satisfied the rule
 */
@Schema(name = "SeenFact")
public record Seen(String condition, String value, boolean held) {}
