package org.cairncrm.shared.words;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares words that may contain a typing error: a letter too many, a missing or a wrong one, or
 * two letters in the wrong order (the optimal string alignment distance). Words of four to seven
 * letters may have one error, longer ones two; shorter ones none, since too many are alike.
 */
public final class TypingError {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  private TypingError() {}

  /** Whether the typed word is long enough to have errors. */
  public static boolean isPossible(String typed) {
    return typed.length() >= SHORTEST;
  }

  /** The word with two neighbouring letters in the other order, for each two that differ. */
  public static List<String> swaps(String typed) {
    return IntStream.range(1, typed.length())
        .filter(i -> typed.charAt(i - 1) != typed.charAt(i))
        .mapToObj(
            i ->
                typed.substring(0, i - 1)
                    + typed.charAt(i)
                    + typed.charAt(i - 1)
                    + typed.substring(i + 1))
        .toList();
  }

  /** Whether the typed word is probably the other one; both are folded. */
  public static boolean between(String typed, String word) {
    if (!isPossible(typed)) {
      return typed.equals(word);
    }
    int allowed = typed.length() < LONG ? 1 : 2;
    return Math.abs(typed.length() - word.length()) <= allowed
        && distance(typed, word, allowed) <= allowed;
  }

  /**
   * Whether the typed word may be the other one, if another word beside it is right: two errors in
   * five letters or more.
   */
  public static boolean mayBeBetween(String typed, String word) {
    return typed.length() > SHORTEST
        && Math.abs(typed.length() - word.length()) <= 2
        && distance(typed, word, 2) <= 2;
  }

  /** The distance; more than allowed if it is more than allowed. */
  private static int distance(String one, String other, int allowed) {
    int[] before = new int[other.length() + 1];
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(previous[j - 1] + wrong, Math.min(previous[j] + 1, current[j - 1] + 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        current[j] = best;
        least = Math.min(least, best);
      }
      if (least > allowed) {
        return least;
      }
      int[] unused = before;
      before = previous;
      previous = current;
      current = unused;
    }
    return previous[other.length()];
  }
}
