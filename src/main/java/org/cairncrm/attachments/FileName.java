package org.cairncrm.attachments;

import java.util.regex.Pattern;
import org.cairncrm.shared.InvisibleCharacters;

/** The name of a file, made safe for every file system and for people who read it. */
final class FileName {
  private static final int LONGEST = 120;
  private static final String UNNAMED = "file";

  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
  private static final Pattern DOTS_AT_THE_EDGES = Pattern.compile("^[. ]+|[. ]+$");

  private FileName() {}

  /** The name without folders, invisible characters and characters that file systems reserve. */
  static String safe(String given) {
    StringBuilder visible = new StringBuilder();
    given.codePoints().filter(FileName::isVisible).forEach(visible::appendCodePoint);
    String name = FOLDERS.matcher(visible).replaceFirst("");
    name = RESERVED.matcher(name).replaceAll("_");
    name = DOTS_AT_THE_EDGES.matcher(name).replaceAll("");
    return name.isEmpty() ? UNNAMED : shortened(name);
  }

  private static boolean isVisible(int character) {
    return character != 0
        && character != 0xFFFD
        && (character == ' ' || InvisibleCharacters.firstIn(Character.toString(character)) < 0);
  }

  /** A long name keeps its extension. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int end = LONGEST - extension.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
        + extension;
  }
}
