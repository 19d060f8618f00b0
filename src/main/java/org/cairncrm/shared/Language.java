package org.cairncrm.shared;

import java.util.Locale;

/** The languages of messages to customers. */
public enum Language {
  EN,
  PL,
  RO,
  IT;

  public Locale locale() {
    return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
  }
}
