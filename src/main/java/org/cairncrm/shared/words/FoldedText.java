package org.cairncrm.shared.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A text without accents and case, with the way back to the original: {@code ß} becomes {@code ss},
 * {@code Ł} becomes {@code l}. For letters of the languages of Cairn it is what {@code public.fold}
 * returns in SQL.
 */
public final class FoldedText {
  /** Letters that Unicode does not decompose. */
  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ı', "i"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'ς', "σ"));

  private final String folded;

  /** The place in the original of each folded character, and the length of the original. */
  private final int[] origins;

  private FoldedText(String folded, int[] origins) {
    this.folded = folded;
    this.origins = origins;
  }

  public static FoldedText of(String text) {
    var folded = new StringBuilder(text.length());
    int[] origins = new int[text.length() + 1];
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      String plain = letter < 0x80 ? lower(letter) : plain(letter);
      for (int i = 0; i < plain.length(); i++) {
        if (folded.length() == origins.length) {
          origins = Arrays.copyOf(origins, 2 * origins.length);
        }
        origins[folded.length()] = at;
        folded.append(plain.charAt(i));
      }
      at += Character.charCount(letter);
    }
    origins = Arrays.copyOf(origins, folded.length() + 1);
    origins[folded.length()] = text.length();
    return new FoldedText(folded.toString(), origins);
  }

  /** The text alone. */
  public static String fold(String text) {
    return of(text).folded;
  }

  private static String lower(int letter) {
    return String.valueOf((char) Character.toLowerCase(letter));
  }

  private static String plain(int letter) {
    String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
    var plain = new StringBuilder();
    apart
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(one -> Character.getType(one) != Character.NON_SPACING_MARK)
        .forEach(one -> plain.append(LETTERS.getOrDefault(one, Character.toString(one))));
    return plain.toString();
  }

  public String folded() {
    return folded;
  }

  /** The place in the original text of a folded character; the end of the text for its end. */
  public int origin(int place) {
    return origins[place];
  }

  /** The end in the original text of the character that is folded to this place. */
  public int end(int place) {
    int next = place;
    while (next < folded.length() && origins[next] == origins[place]) {
      next++;
    }
    return origins[next];
  }
}
