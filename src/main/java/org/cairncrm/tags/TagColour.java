package org.cairncrm.tags;

import java.util.Locale;

/** The colour of a tag. */
public enum TagColour {
  GREY(""),
  GREEN("good"),
  AMBER("warn"),
  RED("bad"),
  BLUE("info"),
  VIOLET("violet");

  private final String tone;

  TagColour(String tone) {
    this.tone = tone;
  }

  /** The class of the stylesheet; empty for none. */
  public String tone() {
    return tone;
  }

  /** The colour that a new tag gets if nobody chooses one: the same for the same name. */
  static TagColour of(String name) {
    TagColour[] all = values();
    return all[Math.floorMod(name.toLowerCase(Locale.ROOT).hashCode(), all.length)];
  }
}
