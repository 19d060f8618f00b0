package org.cairncrm.shared;

import org.jspecify.annotations.Nullable;

/**
 * A bean that can show a notice of one line on every page of the console for as long as it applies.
 */
public interface PageNotice {
  /** The message key of the notice; null when there is none. */
  @Nullable String notice();
}
