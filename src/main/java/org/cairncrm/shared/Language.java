package org.cairncrm.shared;

import java.util.Locale;

/** The languages that customers are written to in. */
public enum Language {
  EN,
  PL,
  RO,
  IT;

  public Locale locale() {
    return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
  }
}
