package org.cairncrm.shared;

import java.util.Locale;

/**
 * Characters that people cannot see: spaces of every width, control characters, zero-width
 * characters and directional marks (Unicode's categories Z, Cc and Cf, and a few filler
 * characters). Spreadsheets, web pages and phones leave them around and inside copied values.
 */
public final class InvisibleCharacters {
  private InvisibleCharacters() {}

  /** The text without the invisible characters at its start and end. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isInvisible(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && isInvisible(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /** Whether the text is empty or has only invisible characters. */
  public static boolean isBlank(String text) {
    int first = text.isEmpty() ? -1 : firstVisible(text);
    return first < 0;
  }

  /**
   * The first invisible character of the text other than a space.
   *
   * @return its code point, or -1 when there is none
   */
  public static int firstIn(String text) {
    for (int at = 0; at < text.length(); ) {
      int one = text.codePointAt(at);
      if (one != ' ' && isInvisible(one)) {
        return one;
      }
      at += Character.charCount(one);
    }
    return -1;
  }

  /** The name of a character, such as {@code U+200B (zero width space)}. */
  public static String name(int codePoint) {
    String name = Character.getName(codePoint);
    String code = "U+%04X".formatted(codePoint);
    return name == null ? code : code + " (" + name.toLowerCase(Locale.ROOT) + ")";
  }

  private static int firstVisible(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (!isInvisible(text.codePointAt(at))) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Whether a character is invisible. NUL does not count, because it indicates a byte that is not
   * text and must remain noticeable.
   */
  static boolean isInvisible(int one) {
    if (one > ' ' && one < 0x7f) {
      return false;
    }
    return switch (Character.getType(one)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          one != 0;
      default ->
          switch (one) {
            // Hangul fillers, the blank Braille pattern, the combining grapheme joiner
            case 0x115f, 0x1160, 0x3164, 0xffa0, 0x2800, 0x34f -> true;
            default -> false;
          };
    };
  }
}
