package org.cairncrm.shared.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;

/**
 * The forms of a word under which a search finds it: the word itself without accents and case, its
 * stems in English, Romanian and Italian, and the dictionary's base forms of a Polish word. All
 * languages are tried, since the language of a short text cannot be detected. See
 * docs/decisions/0029-search-sources-and-word-forms.md.
 */
@Component
public class WordForms {
  private static final int KEPT = 20_000;

  /** Longer words are codes or addresses, which have no other forms. */
  private static final int LONGEST = 40;

  private static final int SHORTEST = 3;

  /** The Polish prefix of the contrary. */
  private static final String NOT = "nie";

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

  private final Cache<String, Set<String>> forms = Caffeine.newBuilder().maximumSize(KEPT).build();
  private final ReentrantLock stemming = new ReentrantLock();
  private final List<SnowballStemmer> stemmers =
      List.of(new EnglishStemmer(), new RomanianStemmer(), new ItalianStemmer());
  private @Nullable PolishStemmer polish;

  /** The forms of all words of a text. */
  public Set<String> of(String text) {
    Set<String> all = new LinkedHashSet<>();
    for (String word : BETWEEN.split(text)) {
      if (!word.isEmpty()) {
        all.addAll(ofWord(word));
      }
    }
    return all;
  }

  /** The forms of one word. */
  public Set<String> ofWord(String word) {
    // the letters with a cedilla are an old way to write those with a comma
    String lower = word.toLowerCase(Locale.ROOT).replace('ş', 'ș').replace('ţ', 'ț');
    return lower.length() < SHORTEST
            || lower.length() > LONGEST
            || !LETTERS.matcher(lower).matches()
        ? Set.of(FoldedText.fold(lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower))
        : forms.get(lower, this::stems);
  }

  private Set<String> stems(String word) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(FoldedText.fold(word));
    stemming.lock();
    try {
      for (SnowballStemmer stemmer : stemmers) {
        stemmer.setCurrent(word);
        stemmer.stem();
        stems.add(FoldedText.fold(stemmer.getCurrent()));
      }
      if (polish == null) {
        polish = new PolishStemmer();
      }
      for (WordData base : polish.lookup(word)) {
        String stem = base.getStem().toString();
        // the dictionary leads from "dissatisfied" to "satisfy"
        if (!word.startsWith(NOT) || stem.startsWith(NOT)) {
          stems.add(FoldedText.fold(stem.toLowerCase(Locale.ROOT)));
        }
      }
    } finally {
      stemming.unlock();
    }
    stems.remove("");
    return Set.copyOf(stems);
  }
}
