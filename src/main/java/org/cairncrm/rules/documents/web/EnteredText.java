package org.cairncrm.rules.documents.web;

/** Texts as forms send them. */
final class EnteredText {
  private EnteredText() {}

  /** Normalizes text: forms send CR LF at the end of a line, and a database stores no NUL. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace("\0", "");
  }
}
