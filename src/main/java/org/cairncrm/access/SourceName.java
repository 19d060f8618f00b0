package org.cairncrm.access;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cairncrm.shared.InvisibleCharacters;
import org.cairncrm.shared.TextRules;
import org.jspecify.annotations.Nullable;

/**
 * The name of a system that sends facts: the name of its token and the {@code source} of its facts.
 */
final class SourceName {
  /** The maximum length of the source of a CloudEvent. */
  static final int LONGEST = 200;

  /** The maximum length of the source of every other fact. */
  static final int LONGEST_CLAIM = 100;

  private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

  /** Cairn's own name, alone or before a colon, and the prefixes of its actors. */
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
   * @return the fault of the name, to follow the field's name in a message; null for a valid name
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

  /** A text that is equal for all names that look alike (Unicode Technical Standard 39). */
  private static String appearance(String name) {
    return LOOKS.getSkeleton(
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
  }
}
