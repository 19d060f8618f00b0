package org.cairncrm.notes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.FreeText;
import org.cairncrm.shared.RequestRules;
import org.jspecify.annotations.Nullable;

/**
 * What people edit of a note.
 *
 * @param text the text; {@code @anna} mentions the colleague with the username {@code anna}
 */
public record NoteContent(@NotNull @FreeText @Size(max = LONGEST) String text)
    implements RequestRules {
  static final int LONGEST = 20_000;

  @Override
  public List<FieldError> faults(Instant now) {
    return faults(text);
  }

  /** A text of nothing but spaces is no note; a missing text is a fault of its own. */
  static List<FieldError> faults(@Nullable String text) {
    return text != null && text.isBlank()
        ? List.of(new FieldError("text", "must not be empty"))
        : List.of();
  }
}
