package org.cairncrm.access;

import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a person sees the console.
 *
 * @param language null for the language of the browser
 * @param zone the id of a time zone, such as {@code Europe/Warsaw}; null for that of the business
 */
public record Preferences(@Nullable Language language, @Nullable String zone, Theme theme) {
  /** The preferences of a person who has not chosen any. */
  public static final Preferences NONE = new Preferences(null, null, Theme.SYSTEM);
}
