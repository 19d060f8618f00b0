package org.cairncrm.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairncrm.shared.words.FoldedText;

/**
 * The text of a search.
 *
 * @param text as it was typed, with single spaces and without spaces at its ends; never empty
 * @param words its words without accents and case
 */
public record SearchQuery(String text, List<String> words) {
  /** The longest text that is searched for; the rest is ignored. */
  public static final int LONGEST = 200;

  private static final int MOST_WORDS = 8;

  /** Letters that may be found inside a word; fewer are looked for at its beginning. */
  private static final int PART = 3;

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern DIGIT = Pattern.compile(".*[0-9].*");

  /**
   * @return a query without words if the text has none
   */
  public static SearchQuery of(String typed) {
    String text = GAP.matcher(typed).replaceAll(" ").strip();
    if (text.length() > LONGEST) {
      text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST)));
    }
    Set<String> words = new LinkedHashSet<>(List.of(BETWEEN.split(FoldedText.fold(text))));
    words.remove("");
    return new SearchQuery(text, words.stream().limit(MOST_WORDS).toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * The parts of the text that may be a number of an order, a shipment or the like, in capitals and
   * the longest first: the words with a digit, and the whole text without its spaces.
   */
  public List<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(text.replace(" ", ""));
    Arrays.stream(text.split(" "))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(codes::add);
    return codes.stream()
        .map(code -> EDGES.matcher(code).replaceAll("").toUpperCase(java.util.Locale.ROOT))
        .filter(code -> DIGIT.matcher(code).matches())
        .distinct()
        .limit(2)
        .toList();
  }

  /** The text with the parts marked that match a word. */
  public HighlightedText mark(String text) {
    return mark(text, Set.copyOf(words));
  }

  /** The text with the parts marked that are, or begin with, one of these folded words. */
  public static HighlightedText mark(String text, Set<String> folded) {
    FoldedText own = FoldedText.of(text);
    List<HighlightedText.Mark> marks = new ArrayList<>();
    for (String word : folded) {
      int at = own.folded().indexOf(word);
      while (at >= 0) {
        if (word.length() >= PART || begins(own.folded(), at)) {
          marks.add(new HighlightedText.Mark(own.origin(at), own.end(at + word.length() - 1)));
        }
        at = own.folded().indexOf(word, at + word.length());
      }
    }
    return new HighlightedText(text, joined(marks));
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static List<HighlightedText.Mark> joined(List<HighlightedText.Mark> marks) {
    List<HighlightedText.Mark> joined = new ArrayList<>();
    for (HighlightedText.Mark mark :
        marks.stream().sorted(Comparator.comparingInt(HighlightedText.Mark::from)).toList()) {
      HighlightedText.Mark last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && mark.from() <= last.to()) {
        joined.set(
            joined.size() - 1,
            new HighlightedText.Mark(last.from(), Math.max(last.to(), mark.to())));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }
}
