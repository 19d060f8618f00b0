package org.cairncrm.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.shared.words.FoldedText;
import org.cairncrm.shared.words.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Words as a {@code tsquery} over terms: each word in one of its forms, or as the beginning of a
 * longer word. A word of five letters or more may also lack its last vowel, which is how most
 * endings of the four languages change.
 *
 * @param words at least one
 */
record TermsQuery(List<Word> words) {
  private static final int MOST_WORDS = 8;
  private static final int BEGINNING = 3;
  private static final int WITH_ENDING = 5;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern LAST_VOWEL = Pattern.compile("[aeiouy]$");

  /** The query; null if no word has the three characters that a search for words needs. */
  static @Nullable TermsQuery of(String text, WordForms forms) {
    List<String> words =
        Arrays.stream(BETWEEN.split(text))
            .filter(word -> !FoldedText.fold(word).isEmpty())
            .limit(MOST_WORDS)
            .toList();
    if (words.stream().allMatch(word -> word.length() < BEGINNING)) {
      return null;
    }
    return new TermsQuery(words.stream().map(word -> Word.of(word, forms)).toList());
  }

  /** Every word, in any form or as a beginning. */
  String any() {
    return all(Word::any);
  }

  /** Every word, in one of its forms. An index finds these faster than beginnings. */
  String inItsForms() {
    return all(Word::inItsForms);
  }

  private String all(Function<Word, String> each) {
    return words.stream().map(each).collect(Collectors.joining(" & "));
  }

  /**
   * The share of texts that probably contain every word.
   *
   * @param common the shares of texts that contain the most common terms
   */
  double share(Map<String, Double> common) {
    return words.stream().mapToDouble(word -> word.share(common)).reduce(1, (a, b) -> a * b);
  }

  /** The word that the fewest texts contain; of several, the longest. */
  Word rarest(Map<String, Double> common) {
    return Collections.min(
        words,
        Comparator.comparingDouble((Word word) -> word.share(common))
            .thenComparing(Comparator.comparingInt(Word::length).reversed()));
  }

  /**
   * A word.
   *
   * @param forms its forms
   * @param beginnings the beginnings of words that it may stand for
   */
  record Word(Set<String> forms, Set<String> beginnings) {
    private static Word of(String word, WordForms known) {
      Set<String> beginnings = new LinkedHashSet<>();
      String folded = FoldedText.fold(word);
      if (folded.length() >= BEGINNING) {
        beginnings.add(folded);
      }
      if (folded.length() >= WITH_ENDING) {
        beginnings.add(LAST_VOWEL.matcher(folded).replaceFirst(""));
      }
      return new Word(known.ofWord(word), beginnings);
    }

    String any() {
      return either(
          Stream.concat(
              forms.stream().map(Word::quoted),
              beginnings.stream().map(beginning -> quoted(beginning) + ":*")));
    }

    private String inItsForms() {
      return either(forms.stream().map(Word::quoted));
    }

    private int length() {
      return beginnings.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The largest share of a common term that it matches; 0 if no common term does. */
    double share(Map<String, Double> common) {
      List<Double> shares = new ArrayList<>();
      common.forEach(
          (term, share) -> {
            if (forms.contains(term) || beginnings.stream().anyMatch(term::startsWith)) {
              shares.add(share);
            }
          });
      return shares.isEmpty() ? 0 : Collections.max(shares);
    }

    private static String either(Stream<String> terms) {
      return terms.collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String quoted(String term) {
      return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
  }
}
