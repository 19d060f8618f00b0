package org.cairncrm.customers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text that a person types to find a customer.
 *
 * @param whole the whole text, with single spaces
 * @param words the words, each with its spellings; one spelling of each word must be found
 */
record SearchWords(String whole, List<List<String>> words) {
  /** More words are unlikely, and each word costs time. */
  private static final int MOST_WORDS = 8;

  private static final int SHORTEST_NUMBER = 4;

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\ufe00-\\ufe0f]");

  /** Accents whose compatible forms would begin with a blank. */
  private static final Pattern APOSTROPHE = Pattern.compile("[`\u00b4]");

  private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

  /** The scheme of an address that was copied from a link. */
  private static final Pattern SCHEME = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])mailto:");

  /** Words that only announce a phone number. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(tel|telefon|telefono|telephone|phone|mob|mobil|mobile|cell|cellulare|kom|fon|fax|nr)"
              + "[.:]*\\s*(?=[+(\\p{N}])");

  /** Digits as people group them, from the beginning of a word to the end of one. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![^ ,;])(?:\\+ ?)?\\(?[0-9][0-9 ()./-]*[0-9]\\)?(?=[.:]?(?:[ ,;]|$))");

  /** The end of a sentence, and an extension. */
  private static final Pattern EXTENSION =
      Pattern.compile("(?iu)^[.:]?([ ,;]*(ext|wew|int|w|x)\\.? ?[0-9]{1,5}(?![^ ,;]))?");

  private static final Pattern OPTIONAL_ZERO = Pattern.compile("\\( ?0 ?\\)");
  private static final Pattern PUNCTUATION = Pattern.compile("[^0-9]");
  private static final Pattern ZEROS = Pattern.compile("^0+");

  /** Marks around a word that are not part of a name. Other marks are searched for as typed. */
  private static final Pattern EDGES =
      Pattern.compile("^[.,;:!?()<>\\[\\]{}\"„”“«»‘’…]+|[.,;:!?()<>\\[\\]{}\"„”“«»‘’…]+$");

  /** A name with marks between its parts, such as {@code O'Neil} or {@code Nowak-Bo}. */
  private static final Pattern PARTS =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[.'’ʼ‐‑–-][\\p{L}\\p{M}]+)+");

  private static final Pattern MARK = Pattern.compile("[.'’ʼ‐‑–-]");
  private static final Pattern HYPHEN = Pattern.compile("[‐‑–-]");

  /** The words of a text; null if it is empty. */
  static @Nullable SearchWords of(@Nullable String typed) {
    String given = APOSTROPHE.matcher(typed == null ? "" : typed).replaceAll("'");
    String text =
        DIGIT
            .matcher(Normalizer.normalize(given, Normalizer.Form.NFKC))
            .replaceAll(digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)));
    String whole = GAP.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    if (whole.isEmpty()) {
      return null;
    }
    Set<List<String>> words = new LinkedHashSet<>();
    String rest = LABEL.matcher(SCHEME.matcher(whole).replaceAll("")).replaceAll("");
    Matcher number = NUMBER.matcher(rest);
    int from = 0;
    while (number.find()) {
      List<String> spellings = spellings(number.group());
      if (!spellings.isEmpty()) {
        words(rest.substring(from, number.start())).forEach(words::add);
        words.add(spellings);
        Matcher extension = EXTENSION.matcher(rest.substring(number.end()));
        from = number.end() + (extension.find() ? extension.end() : 0);
        number.region(from, rest.length());
      }
    }
    words(rest.substring(from)).forEach(words::add);
    return new SearchWords(whole, words.stream().limit(MOST_WORDS).toList());
  }

  private static Stream<List<String>> words(String text) {
    return Arrays.stream(text.split("[ ,;]+"))
        .filter(word -> !word.isEmpty())
        .map(
            word -> {
              String bare = EDGES.matcher(word).replaceAll("");
              return bare.isEmpty() ? List.of(word) : withoutMarks(bare);
            });
  }

  /**
   * The spellings of a word. If marks join its parts, other people may write the same name as one
   * word, with blanks, or in the other order.
   */
  private static List<String> withoutMarks(String word) {
    if (!PARTS.matcher(word).matches()) {
      return List.of(word);
    }
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(word);
    spellings.add(MARK.matcher(word).replaceAll(""));
    spellings.add(MARK.matcher(word).replaceAll(" "));
    String[] parts = HYPHEN.split(word, -1);
    if (parts.length == 2) {
      spellings.add(parts[1] + "-" + parts[0]);
      spellings.add(parts[1] + " " + parts[0]);
    }
    return List.copyOf(spellings);
  }

  /**
   * The digits that a stored number may contain: without {@code +}, 00 and the national prefix.
   * That prefix is 0 almost everywhere, 06 in Hungary and 8 from Belarus to Kazakhstan; in Italy
   * the 0 is part of the number. Empty if the text is too short for a number.
   */
  private static List<String> spellings(String text) {
    boolean international = text.startsWith("+") || text.startsWith("00");
    Set<String> spellings = new LinkedHashSet<>();
    if (international) {
      spellings.add(digits(OPTIONAL_ZERO.matcher(text).replaceAll("")));
    }
    String digits = digits(text);
    spellings.add(digits);
    boolean full = digits.length() > 8;
    if (!international && full && (digits.startsWith("8") || text.startsWith("06"))) {
      spellings.add(digits(digits.substring(1)));
    }
    spellings.removeIf(spelling -> spelling.length() < SHORTEST_NUMBER);
    return List.copyOf(spellings);
  }

  private static String digits(String text) {
    return ZEROS.matcher(PUNCTUATION.matcher(text).replaceAll("")).replaceFirst("");
  }

  /** The text as a customer number; null if it is none. */
  @Nullable Long number() {
    return CustomerNumber.parse(whole);
  }

  /** The text as a complete contact point, in its stored form; null if it is none. */
  @Nullable String contactPoint() {
    String email = EmailAddress.normalised(whole);
    if (email != null) {
      return email;
    }
    Phone phone = PhoneNumber.read(whole.replaceFirst("^00", "+"), null).phone();
    return phone == null ? null : phone.number();
  }
}
