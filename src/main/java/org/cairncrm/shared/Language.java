package org.cairncrm.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The languages that customers are written to in. */
public enum Language {
  @JsonProperty("en")
  EN,
  @JsonProperty("pl")
  PL,
  @JsonProperty("ro")
  RO,
  @JsonProperty("it")
  IT;

  public Locale locale() {
    return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
  }
}
