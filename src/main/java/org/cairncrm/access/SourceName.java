package org.cairncrm.access;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cairncrm.shared.InvisibleCharacters;
import org.cairncrm.shared.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * The name of a system that sends facts: what a token is called, and what facts give as their
 * {@code source}.
 */
final class SourceName {
  /** As many characters as the source of a CloudEvent may have. */
  static final int LONGEST = 200;

  /** As many characters as the source of every other fact may have. */
  static final int LONGEST_CLAIM = 100;

  private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

  /** Cairn's own name, alone or in front of a colon, and the prefixes of its actors. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "%1$s(%2$s.*)?|(%3$s|%4$s|%5$s)%2$s.*"
              .formatted(
                  appearance("cairn"),
                  appearance(":"),
                  appearance("import"),
                  appearance("person"),
                  appearance("system")));

  private SourceName() {}

  /**
   * @return what is wrong with the name, to follow the field's name; null for a usable one
   */
  static @Nullable String fault(String name) {
    String ofLine = TextRules.faultOfLine(name);
    if (ofLine != null) {
      return ofLine;
    }
    if (name.length() > LONGEST) {
      return "must have at most " + LONGEST + " characters";
    }
    if (!name.equals(InvisibleCharacters.trim(name))) {
      return "must not begin or end with a space";
    }
    int hidden = InvisibleCharacters.firstIn(name);
    if (hidden >= 0) {
      return "must not contain " + InvisibleCharacters.name(hidden);
    }
    return RESERVED.matcher(appearance(name)).matches()
        ? "must not be '" + name + "': this name, or one that looks like it, is reserved for Cairn"
        : null;
  }

  /** The same text for all names that look alike (Unicode Technical Standard 39). */
  private static String appearance(String name) {
    return LOOKS.getSkeleton(
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }
}
