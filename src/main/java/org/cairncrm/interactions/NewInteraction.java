package org.cairncrm.interactions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A request to record an interaction.
 *
 * @param agent the person who represented the company; ignored if a person logs the interaction,
 *     because that person is its agent
 * @param at the time of the interaction; now when omitted
 * @param source the source system of the external id; give both or neither
 * @param answerNeeded whether the customer waits for an answer. When omitted, an inbound contact
 *     waits unless it was a conversation: by phone, in person or in a live chat with a known agent
 * @param order the order of the same customer that it is about; null for none
 * @param answers the waiting contact of the same customer that this outbound contact answers; null
 *     if that follows from its order or channel, see docs/customers.md
 */
public record NewInteraction(
    @NotNull Channel channel,
    @NotNull Direction direction,
    @NotNull @SingleLine @Size(max = 300) String subject,
    @Nullable @FreeText @Size(max = 20_000) String body,
    @Nullable @SingleLine @Size(max = 100) String agent,
    @Nullable Instant at,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId,
    @Nullable Boolean answerNeeded,
    @Nullable OrderId order,
    @Nullable UUID answers)
    implements RequestRules {
  private static final Set<Channel> CONVERSATIONS =
      EnumSet.of(Channel.PHONE, Channel.IN_PERSON, Channel.LIVE_CHAT);

  /** An interaction whose channel decides whether it needs an answer. */
  public NewInteraction(
      Channel channel,
      Direction direction,
      String subject,
      @Nullable String body,
      @Nullable String agent,
      @Nullable Instant at,
      @Nullable String source,
      @Nullable String externalId) {
    this(channel, direction, subject, body, agent, at, source, externalId, null, null, null);
  }

  /** An interaction that names no contact that it answers. */
  public NewInteraction(
      Channel channel,
      Direction direction,
      String subject,
      @Nullable String body,
      @Nullable String agent,
      @Nullable Instant at,
      @Nullable String source,
      @Nullable String externalId,
      @Nullable Boolean answerNeeded,
      @Nullable OrderId order) {
    this(
        channel,
        direction,
        subject,
        body,
        agent,
        at,
        source,
        externalId,
        answerNeeded,
        order,
        null);
  }

  /** An interaction that a person logs as it happens. */
  public static NewInteraction logged(
      Channel channel, Direction direction, String subject, @Nullable String body) {
    return new NewInteraction(channel, direction, subject, body, null, null, null, null);
  }

  /**
   * Whether the interaction needs an answer.
   *
   * @param known the agent; null when none is known
   */
  boolean needsAnswer(@Nullable String known) {
    return answerNeeded == null
        ? usuallyNeedsAnswer(channel, direction, known)
        : direction == Direction.INBOUND && answerNeeded;
  }

  /** Whether a contact needs an answer if nobody says so: unless it was a conversation. */
  static boolean usuallyNeedsAnswer(Channel channel, Direction direction, @Nullable String agent) {
    return direction == Direction.INBOUND && (agent == null || !CONVERSATIONS.contains(channel));
  }

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(at, now, "at"));
    if (direction == Direction.OUTBOUND && Boolean.TRUE.equals(answerNeeded)) {
      checks.add("answerNeeded", "must not be true for an outbound contact");
    }
    if (direction == Direction.INBOUND && answers != null) {
      checks.add("answers", "must be left out of an inbound contact");
    }
    return checks.faults();
  }
}
