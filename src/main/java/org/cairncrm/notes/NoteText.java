package org.cairncrm.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a note, in which {@code @anna} mentions the colleague with the username {@code anna}.
 * An {@code @} within a word, as in an e-mail address, mentions nobody.
 */
final class NoteText {
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}\\p{M}._%+/@-])@([A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?+)(?![\\p{L}\\p{N}\\p{M}@])");

  private NoteText() {}

  /** The usernames that the text mentions, in their order and in lower case. */
  static Set<String> mentions(String text) {
    Set<String> mentioned = new LinkedHashSet<>();
    MENTION.matcher(text).results().map(NoteText::username).forEach(mentioned::add);
    return mentioned;
  }

  /** The text in pieces; the mentions of these usernames are pieces of their own. */
  static List<NotePiece> pieces(String text, Collection<String> usernames) {
    List<NotePiece> pieces = new ArrayList<>();
    int end = 0;
    for (MatchResult match : MENTION.matcher(text).results().toList()) {
      String username = username(match);
      if (usernames.contains(username)) {
        if (end < match.start()) {
          pieces.add(new NotePiece(text.substring(end, match.start()), null));
        }
        pieces.add(new NotePiece(match.group(), username));
        end = match.end();
      }
    }
    if (end < text.length()) {
      pieces.add(new NotePiece(text.substring(end), null));
    }
    return pieces;
  }

  /** The text as it is stored: line breaks are one character. */
  static String normalised(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** The first line, for events about the note. */
  static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }

  private static String username(MatchResult match) {
    return match.group(1).toLowerCase(Locale.ROOT);
  }
}
