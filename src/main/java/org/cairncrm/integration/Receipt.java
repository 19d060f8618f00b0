package org.cairncrm.integration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/**
 * The result for a stored event, the first time and each time the event is repeated.
 *
 * @param customer the customer of the event
 * @param time the time of the event
 */
@Schema(name = "EventReceipt")
public record Receipt(String source, String id, String type, CustomerId customer, Instant time) {}
