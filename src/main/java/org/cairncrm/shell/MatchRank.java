package org.cairncrm.shell;

import org.cairncrm.shared.words.FoldedText;

/** How well something matches a search, the best first. */
public enum MatchRank {
  /** It is what was typed, such as a complete number. */
  EXACT,
  /** It begins with what was typed. */
  BEGINS,
  /** It contains what was typed, or another form of the words. */
  CONTAINS,
  /** It resembles what was typed, which may have a typing error. */
  SIMILAR;

  /** The rank of a text that contains all words of the query. */
  public static MatchRank of(String text, SearchQuery query) {
    String found = FoldedText.fold(text);
    String typed = FoldedText.fold(query.text());
    return found.equals(typed) ? EXACT : found.startsWith(typed) ? BEGINS : CONTAINS;
  }
}
