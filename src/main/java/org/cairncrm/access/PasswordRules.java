package org.cairncrm.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** The rules for passwords: long enough, and not among those that are guessed first. */
final class PasswordRules {
  /** The minimum number of characters. */
  static final int SHORTEST = 10;

  /** The maximum number of bytes in UTF-8, because bcrypt ignores further bytes. */
  static final int LONGEST = 72;

  private static final int FEWEST_DIFFERENT = 4;
  private static final Set<String> COMMON = read("/passwords/common.txt");

  private PasswordRules() {}

  /**
   * @throws Invalid naming {@code password}, with the reason
   */
  static void require(String password, String username, String name) {
    String fault = fault(password, username, name);
    if (fault != null) {
      throw Invalid.field("password", fault);
    }
  }

  private static @Nullable String fault(String password, String username, String name) {
    if (password.isBlank()) {
      return "must not be empty";
    }
    if (password.codePointCount(0, password.length()) < SHORTEST
        || password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return "must have 10 characters or more, and 72 bytes at most";
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      return "must have 4 different characters or more";
    }
    String core = core(password);
    if (core.equals(core(username)) || core.equals(core(name))) {
      return "must not be your name or username";
    }
    if (COMMON.contains(letters(password)) || COMMON.contains(core)) {
      return "is one of the most common ones: choose another";
    }
    return null;
  }

  /**
   * The letters and digits of a text, without trailing digits, which people add to reach the
   * length.
   */
  private static String core(String text) {
    String letters = letters(text);
    int end = letters.length();
    while (end > 0 && Character.isDigit(letters.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? letters : letters.substring(0, end);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Set<String> read(String resource) {
    try (InputStream list =
        Objects.requireNonNull(PasswordRules.class.getResourceAsStream(resource), resource)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
