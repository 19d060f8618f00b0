package org.cairncrm.access;

import java.util.Locale;
import org.cairncrm.shared.Invalid;

/** The rules for usernames. */
public final class Username {
  /**
   * The form of a username as a regular expression. Capital letters are converted to lower case.
   */
  public static final String PATTERN = "[a-z0-9][a-z0-9._-]{0,99}";

  private Username() {}

  /**
   * @throws Invalid naming {@code username} when it is not a valid username
   */
  public static void require(String username) {
    if (!username.toLowerCase(Locale.ROOT).matches(PATTERN)) {
      throw Invalid.field(
          "username", "must be lower-case letters, digits, '.', '_' or '-', at most 100");
    }
  }
}
