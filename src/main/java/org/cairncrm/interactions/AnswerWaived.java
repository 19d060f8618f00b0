package org.cairncrm.interactions;

import java.time.Instant;
import java.util.UUID;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.EventName;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.CustomerId;

/** A person decided that a waiting contact needs no answer. */
@EventName("answer-waived")
public record AnswerWaived(
    CustomerId customer, UUID interaction, Channel channel, Instant occurredAt)
    implements CustomerEvent {}
