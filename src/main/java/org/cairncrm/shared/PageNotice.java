package org.cairncrm.shared;

import org.jspecify.annotations.Nullable;

/** A bean that can put one line on every page of the console, until it is no longer true. */
public interface PageNotice {
  /** The key of the line among the messages; null when there is nothing to say. */
  @Nullable String notice();
}
