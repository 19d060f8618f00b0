package org.cairncrm.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CloudEvents 1.0 event with the attributes that Cairn uses. Extensions are accepted, but not
 * stored.
 *
 * @param source the sending system, within which {@code id} is unique
 * @param type the name of a type that Cairn handles, for example of a declared fact
 * @param subject the customer, as the customer's id, as the external id in this source, or as
 *     {@code source/id} with the external id in another system
 * @param time the time of the event; now when null
 * @param data the content; empty when none was sent
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
