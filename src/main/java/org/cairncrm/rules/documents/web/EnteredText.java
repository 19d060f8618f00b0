package org.cairncrm.rules.documents.web;

import org.jspecify.annotations.Nullable;

/** Texts as forms send them. */
final class EnteredText {
  private static final int LONGEST_COMMENT = 1000;

  private EnteredText() {}

  /** The reason for a publication; null if nothing was entered. */
  static @Nullable String comment(String comment) {
    String words = lines(comment).strip();
    return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), LONGEST_COMMENT));
  }

  /** Normalizes text: forms send CR LF at the end of a line, and a database stores no NUL. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace("\0", "");
  }
}
