package org.cairncrm.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.cairncrm.shared.words.FoldedText;
import org.cairncrm.shared.words.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Words as a {@code tsquery} over terms: each word in one of its forms, or as the beginning of a
 * longer word. A word of five letters or more may also lack its last vowel, which is how most
 * endings of the four languages change.
 */
final class TermsQuery {
  private static final int MOST_WORDS = 8;
  private static final int BEGINNING = 3;
  private static final int WITH_ENDING = 5;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern LAST_VOWEL = Pattern.compile("[aeiouy]$");

  private TermsQuery() {}

  /** The query; null if no word has the three characters that a search for words needs. */
  static @Nullable String of(String text, WordForms forms) {
    List<String> words =
        Arrays.stream(BETWEEN.split(text))
            .filter(word -> !FoldedText.fold(word).isEmpty())
            .limit(MOST_WORDS)
            .toList();
    if (words.stream().allMatch(word -> word.length() < BEGINNING)) {
      return null;
    }
    return String.join(" & ", words.stream().map(word -> any(word, forms)).toList());
  }

  private static String any(String word, WordForms forms) {
    List<String> terms = new ArrayList<>();
    forms.ofWord(word).forEach(form -> terms.add(quoted(form)));
    String folded = FoldedText.fold(word);
    if (folded.length() >= BEGINNING) {
      terms.add(quoted(folded) + ":*");
    }
    if (folded.length() >= WITH_ENDING) {
      terms.add(quoted(LAST_VOWEL.matcher(folded).replaceFirst("")) + ":*");
    }
    return "(" + String.join(" | ", terms) + ")";
  }

  private static String quoted(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
