package org.cairncrm.customers;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one phone number and the note beside it from a text. The number is extracted first: {@code
 * PhoneNumberUtil.parse} would read letters behind it as digits, as on a dial pad ({@code uff.} as
 * 833). A text that leaves a doubt about the number is rejected.
 */
final class PhoneNumber {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** A date hides the number next to it from the library, and is itself none. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\p{Nd}./+-])(?:(?:0?[1-9]|[12]\\p{Nd}|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:19|20)?\\p{Nd}{2}"
              + "|(?:19|20)\\p{Nd}{2}([./-])(?:0?[1-9]|1[0-2])\\2(?:0?[1-9]|[12]\\p{Nd}|3[01]))"
              + "(?![./-]?\\p{Nd})");

  private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

  /** The national prefix that must not be dialled from abroad. */
  private static final Pattern OPTIONAL_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");

  private static final Pattern INTERNATIONAL = Pattern.compile("^[^\\p{Nd}]*(\\+|00)");

  /** Words that say no more than that a phone number follows. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(tel|telefon|telefono|telephone|phone|ph|nr|no|numer|number|t|m)?\\s*[.:]*\\s*$");

  private static final Pattern EDGES = Pattern.compile("^[\\s,;:|/\\\\–—-]+|[\\s,;:|/\\\\–—-]+$");

  private static final Pattern TIME =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?!\\p{Nd})");

  private static final Pattern WORD = Pattern.compile("[\\p{L}#]+");

  /** More than these, without a word between them, may be another number. */
  private static final int DIGITS_OF_A_NOTE = 5;

  private PhoneNumber() {}

  /** How many numbers a text holds, and the one if it is one. */
  record Reading(int numbers, @Nullable Phone phone) {}

  /**
   * The number in a text; no phone if there is none, several, or a doubt.
   *
   * @param country whose own way of writing numbers is read beside the international one
   */
  static Reading read(String given, @Nullable String country) {
    String text = GAPS.matcher(given).replaceAll(" ").strip();
    List<String> pieces = pieces(text);
    Reading reading = read(pieces, country);
    if (reading.numbers() == 0 && INTERNATIONAL.matcher(text).find()) {
      List<String> without =
          pieces.stream().map(piece -> OPTIONAL_ZERO.matcher(piece).replaceAll("")).toList();
      return without.equals(pieces) ? reading : read(without, country);
    }
    return reading;
  }

  /** Texts between dates, and the dates, in turn. */
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
    List<String> notes = new ArrayList<>();
    boolean clear = true;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      boolean date = i % 2 == 1;
      int before = found.size();
      if (!date) {
        NUMBERS.findNumbers(piece, country, Leniency.VALID, Long.MAX_VALUE).forEach(found::add);
      }
      if (found.size() == before) {
        notes.add(piece);
        clear &= date || note(piece);
      } else {
        PhoneNumberMatch number = found.getLast();
        String front = piece.substring(0, number.start());
        String rest = piece.substring(number.end());
        clear &= note(front);
        clear &= note(rest);
        notes.add(LABEL.matcher(front).matches() ? "" : front);
        notes.add(extension(number) + rest);
      }
    }
    return new Reading(
        found.size(), found.size() == 1 && clear ? phone(found.getFirst().number(), notes) : null);
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

  /** The extension as it was written, with the word before it. */
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

  private static Phone phone(Phonenumber.PhoneNumber number, List<String> notes) {
    List<String> kept = new ArrayList<>();
    for (String note : notes) {
      String trimmed = unwrapped(EDGES.matcher(note).replaceAll(""));
      if (!trimmed.isEmpty()) {
        kept.add(trimmed);
      }
    }
    return new Phone(
        Objects.requireNonNull(NUMBERS.format(number, PhoneNumberFormat.E164)),
        kept.isEmpty() ? null : String.join(", ", kept));
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
