package org.cairncrm.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one phone number and its note from a text. The number is extracted first, because {@code
 * PhoneNumberUtil.parse} would read the letters after it as digits, as on a dial pad ({@code uff.}
 * as 833). A text with an ambiguous number is rejected.
 */
final class PhoneNumber {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** A date hides the number next to it from the library, and is not a number itself. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\p{Nd}./+-])(?:(?:0?[1-9]|[12]\\p{Nd}|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:19|20)?\\p{Nd}{2}"
              + "|(?:19|20)\\p{Nd}{2}([./-])(?:0?[1-9]|1[0-2])\\2(?:0?[1-9]|[12]\\p{Nd}|3[01]))"
              + "(?![./-]?\\p{Nd})");

  private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

  /** The national prefix, which must not be dialled from abroad. */
  private static final Pattern OPTIONAL_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");

  private static final Pattern PREFIX = Pattern.compile("^([^\\p{Nd}]*)00(?=[\\s()./-]*[1-9])");

  private static final Pattern INTERNATIONAL = Pattern.compile("^[^\\p{Nd}]*(\\+|00)");

  /** Words that only announce a phone number. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(tel|telefon|telefono|telephone|phone|ph|nr|no|numer|number|t|m)?\\s*[.:]*\\s*$");

  private static final Pattern EDGES = Pattern.compile("^[\\s,;:|/\\\\–—-]+|[\\s,;:|/\\\\–—-]+$");

  /** A remark without content. */
  private static final Pattern NO_REMARK =
      Pattern.compile("[\\s\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}'\"=,;:.|/\\\\–—-]*");

  private static final Pattern TIME =
      Pattern.compile("(?<![\\p{Nd}.])\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?![\\p{Nd}.])");

  private static final Pattern WORD = Pattern.compile("[\\p{L}#]+");

  /** The last digits of a number, after a mark that may also begin another number or a range. */
  private static final Pattern TAIL =
      Pattern.compile("^(.*\\p{Nd})\\s*([./‐-―−-])\\s*(\\p{Nd}{1,4})$");

  /** A list number, opening hours, or a sign for "about". */
  private static final Pattern ODD =
      Pattern.compile("^\\p{Nd}{1,2}[.)]\\s|\\s\\p{Nd}{1,2}\\s*[‐-―−-]\\s*\\p{Nd}{2}$|[~⁓∼～]");

  private static final Pattern BRACKETS = Pattern.compile("^(.*)[)\\]）][^\\p{Nd}]*\\p{Nd}.*$");

  private static final Pattern DIGIT_BEFORE = Pattern.compile("\\p{Nd}[\\s./-]*$");

  /** Countries in which digits after a hyphen are dialled too, as a company's direct line. */
  private static final Set<String> DIRECT_DIALLING = Set.of("AT", "DE");

  /** More digits than this, without a word between them, may be another number. */
  private static final int DIGITS_OF_A_NOTE = 5;

  private PhoneNumber() {}

  /** The number of phone numbers in a text, and the phone if it is exactly one. */
  record Reading(int numbers, @Nullable Phone phone) {}

  /**
   * Reads the number in a text. There is no phone if the text has no number, several, or an
   * ambiguous one.
   *
   * @param country the country whose national form is accepted as well as the international one
   */
  static Reading read(String given, @Nullable String country) {
    String text = GAPS.matcher(given).replaceAll(" ").strip();
    if (country == null) {
      // without a country, 00 can only be the international prefix that the ITU recommends
      text = PREFIX.matcher(text).replaceFirst("$1+");
    }
    List<String> pieces = pieces(text);
    Reading reading = read(pieces, country);
    if (reading.numbers() == 0 && INTERNATIONAL.matcher(text).find()) {
      List<String> without =
          pieces.stream().map(piece -> OPTIONAL_ZERO.matcher(piece).replaceAll("")).toList();
      return without.equals(pieces) ? reading : read(without, country);
    }
    return reading;
  }

  /** Splits a text into alternating pieces: text between dates, and the dates. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    var dates = DATE.matcher(text);
    while (dates.find()) {
      pieces.add(text.substring(from, dates.start()));
      pieces.add(dates.group());
      from = dates.end();
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static Reading read(List<String> pieces, @Nullable String country) {
    List<PhoneNumberMatch> found = new ArrayList<>();
    StringBuilder front = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    boolean clear = true;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      boolean date = i % 2 == 1;
      int before = found.size();
      if (!date) {
        NUMBERS.findNumbers(piece, country, Leniency.VALID, Long.MAX_VALUE).forEach(found::add);
      }
      if (found.size() == before) {
        (found.isEmpty() ? front : rest).append(piece);
        clear &= date || note(piece);
      } else {
        PhoneNumberMatch number = found.getLast();
        String ahead = piece.substring(0, number.start());
        String behind = piece.substring(number.end());
        clear &= note(ahead) && note(behind) && !isDoubtful(number, ahead);
        front.append(ahead);
        rest.append(extension(number)).append(behind);
      }
    }
    return new Reading(
        found.size(),
        found.size() == 1 && clear
            ? phone(
                found.getFirst().number(),
                LABEL.matcher(front).matches() ? "" : front.toString(),
                rest.toString())
            : null);
  }

  /**
   * Whether the number may be shorter or longer. In many countries the length varies: {@code 06
   * 123456/7} may be two numbers, or one with an additional digit.
   */
  private static boolean isDoubtful(PhoneNumberMatch match, String ahead) {
    String written = match.rawString();
    return DIGIT_BEFORE.matcher(TIME.matcher(ahead).replaceAll("")).find()
        || ODD.matcher(written).find()
        || (!match.number().hasExtension() && hasDoubtfulTail(match.number(), written));
  }

  private static boolean hasDoubtfulTail(Phonenumber.PhoneNumber number, String written) {
    String region = NUMBERS.getRegionCodeForNumber(number);
    var brackets = BRACKETS.matcher(written);
    if (brackets.matches() && isNumber(brackets.group(1), region)) {
      return true;
    }
    var tail = TAIL.matcher(written);
    return tail.matches()
        && !(DIRECT_DIALLING.contains(region) && !"./".contains(tail.group(2)))
        && isNumber(tail.group(1), region);
  }

  private static boolean isNumber(String text, @Nullable String region) {
    try {
      return NUMBERS.isValidNumber(NUMBERS.parse(text, region));
    } catch (NumberParseException none) {
      return false;
    }
  }

  /** Whether a text is a remark: its digits follow a word and are too few for another number. */
  private static boolean note(String text) {
    String[] parts = WORD.split(TIME.matcher(text).replaceAll(""), -1);
    return digits(parts[0]) == 0
        && Stream.of(parts).allMatch(part -> digits(part) <= DIGITS_OF_A_NOTE);
  }

  private static long digits(String text) {
    return text.codePoints().filter(Character::isDigit).count();
  }

  /** The extension as written, with the word before it. */
  private static String extension(PhoneNumberMatch match) {
    if (!match.number().hasExtension()) {
      return "";
    }
    String written = match.rawString();
    int start = written.lastIndexOf(match.number().getExtension());
    if (start < 0) {
      return "ext. " + match.number().getExtension();
    }
    while (start > 0 && !Character.isDigit(written.charAt(start - 1))) {
      start--;
    }
    return written.substring(start);
  }

  private static Phone phone(Phonenumber.PhoneNumber number, String front, String rest) {
    List<String> notes = new ArrayList<>();
    for (String note : List.of(front, rest)) {
      if (!NO_REMARK.matcher(note).matches()) {
        notes.add(unwrapped(EDGES.matcher(note).replaceAll("")));
      }
    }
    return new Phone(
        Objects.requireNonNull(NUMBERS.format(number, PhoneNumberFormat.E164)),
        notes.isEmpty() ? null : String.join(", ", notes));
  }

  private static String unwrapped(String note) {
    boolean wrapped =
        note.length() > 1
            && note.startsWith("(")
            && note.indexOf(')') == note.length() - 1
            && note.lastIndexOf('(') == 0;
    return wrapped ? note.substring(1, note.length() - 1).strip() : note;
  }
}
