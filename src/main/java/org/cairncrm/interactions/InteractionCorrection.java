package org.cairncrm.interactions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairncrm.orders.OrderId;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A request to correct an interaction: its complete content, and the reason for the correction.
 *
 * @param order the customer's order that it is about; null for none
 */
public record InteractionCorrection(
    @NotNull Channel channel,
    @NotNull Direction direction,
    @NotNull @SingleLine @Size(max = 300) String subject,
    @Nullable @FreeText @Size(max = 20_000) String body,
    @NotNull Instant at,
    @Nullable OrderId order,
    @NotNull @FreeText @Size(min = 1, max = 2000) String reason)
    implements RequestRules {
  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.get(() -> BusinessTime.of(at, now, "at"));
    return checks.faults();
  }

  /** The names of the fields that differ from the interaction. */
  List<String> changed(Interaction before) {
    List<String> changed = new ArrayList<>();
    differ(changed, "channel", before.channel(), channel);
    differ(changed, "direction", before.direction(), direction);
    differ(changed, "subject", before.subject(), subject.strip());
    differ(changed, "body", before.body(), words());
    differ(changed, "at", before.at(), at);
    differ(changed, "order", before.order(), order);
    return changed;
  }

  private static void differ(
      List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(field);
    }
  }

  /** The body; null when it is blank. */
  @Nullable String words() {
    return body == null || body.isBlank() ? null : body.strip();
  }
}
