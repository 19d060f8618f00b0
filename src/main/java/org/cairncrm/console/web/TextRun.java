package org.cairncrm.console.web;

import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence with uniform emphasis.
 *
 * @param href the page to which it leads; null for none
 */
record TextRun(String text, boolean strong, @Nullable String href) {
  /** A part that leads nowhere. */
  TextRun(String text, boolean strong) {
    this(text, strong, null);
  }
}
