package org.cairncrm.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a system that sends facts: what a token is called, and what facts give as their
 * {@code source}.
 */
final class SourceName {
  /** As many characters as the source of a CloudEvent may have. */
  static final int LONGEST = 200;

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  /** Cairn's own name, alone or in front of a colon, and the prefixes of its actors. */
  private static final Pattern RESERVED = Pattern.compile("cairn(:.*)?|(import|person|system):.*");

  private SourceName() {}

  /**
   * @return what is wrong with the name, to follow the field's name; null for a usable one
   */
  static @Nullable String fault(String name) {
    if (name.isBlank() || !name.equals(name.strip())) {
      return "must not be blank, nor begin or end with a space";
    }
    if (name.length() > LONGEST) {
      return "must have at most " + LONGEST + " characters";
    }
    if (UNPRINTABLE.matcher(name).find()) {
      return "must not contain control characters or invisible ones";
    }
    return RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches()
        ? "must not be '" + name + "': this name is reserved for Cairn itself"
        : null;
  }
}
