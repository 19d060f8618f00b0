package org.cairncrm.access;

import java.util.Locale;
import org.cairncrm.shared.Invalid;

/** The form of the name with which a person signs in. */
public final class Username {
  /** As a regular expression; capital letters are made small ones. */
  public static final String PATTERN = "[a-z0-9][a-z0-9._-]{0,99}";

  private Username() {}

  /**
   * @throws Invalid naming {@code username} when nobody can have it
   */
  public static void require(String username) {
    if (!username.toLowerCase(Locale.ROOT).matches(PATTERN)) {
      throw Invalid.field(
          "username", "must be lower-case letters, digits, '.', '_' or '-', at most 100");
    }
  }
}
