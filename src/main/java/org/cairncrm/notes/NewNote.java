package org.cairncrm.notes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.cairncrm.access.ClaimedSource;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.ExternalReference;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.cairncrm.shared.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * A note to be added.
 *
 * @param text the text; {@code @anna} mentions the colleague with the username {@code anna}
 * @param pinned whether it comes before the other notes; false if left out
 * @param source the system that sends it, with its own id for it; both or neither
 */
public record NewNote(
    @NotNull @FreeText @Size(max = NoteContent.LONGEST) String text,
    @Nullable Boolean pinned,
    @Nullable @SingleLine @Size(max = 100) @ClaimedSource String source,
    @Nullable @SingleLine @Size(max = 100) String externalId)
    implements RequestRules {

  /** A note that a person writes. */
  public static NewNote of(String text) {
    return new NewNote(text, null, null, null);
  }

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    checks.add(NoteContent.faults(text));
    checks.add(ExternalReference.faults(source, externalId));
    return checks.faults();
  }
}
