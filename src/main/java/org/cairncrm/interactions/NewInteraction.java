package org.cairncrm.interactions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.cairncrm.access.ClaimedSource;
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
 */
public record NewInteraction(
    @NotNull Channel channel,
    @NotNull Direction direction,
    @NotNull @SingleLine @Size(max = 300) String subject,
    @Nullable @FreeText @Size(max = 20_000) String body,
    @Nullable @SingleLine @Size(max = 100) String agent,
    @Nullable Instant at,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId)
    implements RequestRules {

  /** An interaction that a person logs as it happens. */
  public static NewInteraction logged(
      Channel channel, Direction direction, String subject, @Nullable String body) {
    return new NewInteraction(channel, direction, subject, body, null, null, null, null);
  }

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(ExternalReference.faults(source, externalId));
    checks.get(() -> BusinessTime.of(at, now, "at"));
    return checks.faults();
  }
}
