package org.cairncrm.integration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.cairncrm.shared.CustomerId;

/**
 * What is answered for an event that was taken in: the first time and ever again.
 *
 * @param customer whom it was found to be about
 * @param time when it happened
 */
@Schema(name = "EventReceipt")
public record Receipt(String source, String id, String type, CustomerId customer, Instant time) {}
