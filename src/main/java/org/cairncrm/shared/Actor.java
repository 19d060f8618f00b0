package org.cairncrm.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The actor of an action: a signed-in person, another system by the name of its token, or Cairn
 * itself.
 */
public record Actor(Kind kind, String name) {
  /** The actor of work that Cairn does by itself, such as timers and deliveries. */
  public static final Actor CAIRN = new Actor(Kind.CAIRN, "cairn");

  /** The kinds of actor. */
  public enum Kind {
    PERSON,
    SYSTEM,
    CAIRN
  }

  public static Actor person(String username) {
    return new Actor(Kind.PERSON, username);
  }

  public static Actor system(String token) {
    return new Actor(Kind.SYSTEM, token);
  }

  /**
   * Parses the form of {@link #toString()}, such as {@code person:anna}.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  @JsonCreator
  public static Actor parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("An actor is kind:name, not '" + text + "'");
    }
    return new Actor(
        Kind.valueOf(text.substring(0, colon).toUpperCase(java.util.Locale.ROOT)),
        text.substring(colon + 1));
  }

  @Override
  @JsonValue
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name;
  }
}
