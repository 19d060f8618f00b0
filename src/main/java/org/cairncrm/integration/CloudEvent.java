package org.cairncrm.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as CloudEvents 1.0 has it, as far as Cairn looks at it: extensions are accepted and not
 * kept.
 *
 * @param source who tells of it, with {@code id} unique
 * @param type a declared fact's name
 * @param subject whom it is about: a customer's id, what the source calls the customer, or {@code
 *     source/id} as another system does
 * @param time when it happened, now when null
 * @param data what there is to tell; empty when nothing came
 */
public record CloudEvent(
    String id,
    String source,
    String type,
    @Nullable String subject,
    @Nullable Instant time,
    ObjectNode data) {
  CloudEvent withType(String other) {
    return new CloudEvent(id, source, other, subject, time, data);
  }
}
