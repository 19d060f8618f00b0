package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A reward in the catalogue.
 *
 * @param sold the pieces that customers bought and did not give back
 * @param picture identifies the picture, and changes with it; null without one
 */
public record CatalogueItem(
    UUID id,
    int version,
    CatalogueContent content,
    CatalogueState state,
    int sold,
    @Nullable String picture,
    Actor createdBy,
    Instant createdAt) {
  /** The text in the language of the page. */
  @JsonIgnore
  public ItemText shownText() {
    return content.texts().in(Language.ofPage());
  }

  /** The pieces that are left; null for any number. */
  public @Nullable Integer left() {
    return content.stock() == null ? null : Math.max(0, content.stock() - sold);
  }
}
