package org.cairncrm.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.shared.words.FoldedText;
import org.cairncrm.shared.words.WordForms;

/**
 * What a person looks for in the lines of a history: words in any form, {@code "an exact phrase"},
 * and {@code -without}. A part of a number is enough, and the beginning of a word.
 */
final class LineQuery {
  private static final int MOST_PARTS = 16;

  private static final Pattern QUOTE = Pattern.compile("[“”„«»]");
  private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern GROUPED = Pattern.compile("(?<=[0-9])[,.  ](?=[0-9]{3}(?![0-9]))");

  private final List<Part> parts;
  private final WordForms forms;

  private LineQuery(List<Part> parts, WordForms forms) {
    this.parts = parts;
    this.forms = forms;
  }

  /**
   * @param text a phrase or a word, folded and between blanks
   * @param forms the forms of a word; empty for a phrase
   */
  private record Part(String text, Set<String> forms, boolean digits, boolean excluded) {}

  static LineQuery of(String typed, WordForms forms) {
    List<Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(QUOTE.matcher(typed).replaceAll("\""));
    while (part.find() && parts.size() < MOST_PARTS) {
      boolean excluded = !part.group(1).isEmpty();
      if (part.group(2) != null) {
        parts.add(new Part(words(part.group(2)), Set.of(), false, excluded));
      } else {
        for (String word : BETWEEN.split(part.group(3))) {
          if (!word.isEmpty()) {
            boolean digits = word.chars().anyMatch(Character::isDigit);
            parts.add(new Part(words(word), forms.ofWord(word), digits, excluded));
          }
        }
      }
    }
    return new LineQuery(parts.stream().filter(one -> !one.text().isBlank()).toList(), forms);
  }

  /** Whether nothing is looked for. */
  boolean isEmpty() {
    return parts.isEmpty();
  }

  boolean matches(String line) {
    String plain = words(line) + words(GROUPED.matcher(line).replaceAll(""));
    Set<String> own = null;
    for (Part part : parts) {
      boolean found = plain.contains(begins(part));
      if (!found && !part.forms().isEmpty() && !part.digits()) {
        own = own == null ? forms.of(line) : own;
        found = !Collections.disjoint(own, part.forms());
      }
      if (found == part.excluded()) {
        return false;
      }
    }
    return true;
  }

  /** A phrase as a whole, a number anywhere, and a word at its beginning. */
  private static String begins(Part part) {
    return part.forms().isEmpty()
        ? part.text()
        : part.digits() ? part.text().strip() : part.text().stripTrailing();
  }

  /** The folded words with single blanks between and around them. */
  private static String words(String text) {
    return " " + BETWEEN.matcher(FoldedText.fold(text)).replaceAll(" ").strip() + " ";
  }
}
