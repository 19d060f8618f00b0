package org.cairncrm.console.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Style;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.shared.Language;

/**
 * The formats of one language. English has patterns of its own, because those of the Unicode CLDR
 * for English are American; the other languages have those of the CLDR.
 */
final class LanguageFormats {
  private static final Map<Language, LanguageFormats> ALL = all();

  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter date;
  private final DateTimeFormatter longDay;
  private final DateTimeFormatter longDate;
  private final DateTimeFormatter month;
  private final DateTimeFormatter time;
  private final DateTimeFormatter zone;
  private final RelativeDateTimeFormatter relative;
  private final LocalizedNumberFormatter numbers;
  private final LocalizedNumberFormatter percents;
  private final Map<String, LocalizedNumberFormatter> amounts = new ConcurrentHashMap<>();

  private LanguageFormats(Language language) {
    boolean english = language == Language.EN;
    locale = language.locale();
    day = english ? pattern("EEE d MMM") : skeleton("MMMEd");
    date = english ? pattern("d MMM yyyy") : skeleton("yMMMd");
    longDay = english ? pattern("EEEE d MMMM") : skeleton("MMMMEEEEd");
    longDate = english ? pattern("EEEE d MMMM yyyy") : skeleton("yMMMMEEEEd");
    month = english ? pattern("MMMM yyyy") : skeleton("yMMMM");
    time = pattern("HH:mm");
    zone = pattern("zzz");
    relative =
        RelativeDateTimeFormatter.getInstance(
            ULocale.forLocale(locale),
            null,
            Style.LONG,
            DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    numbers = NumberFormatter.withLocale(locale);
    percents = numbers.unit(MeasureUnit.PERCENT);
  }

  private static Map<Language, LanguageFormats> all() {
    Map<Language, LanguageFormats> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new LanguageFormats(language));
    }
    return all;
  }

  static LanguageFormats of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }

  /** The pattern of the CLDR for these fields, which java.time reads as well. */
  private DateTimeFormatter skeleton(String fields) {
    return pattern(DateTimePatternGenerator.getInstance(locale).getBestPattern(fields));
  }

  Locale locale() {
    return locale;
  }

  /** A day of the current year. */
  DateTimeFormatter day() {
    return day;
  }

  /** A day with its year. */
  DateTimeFormatter date() {
    return date;
  }

  /** A day of the current year, in full words. */
  DateTimeFormatter longDay() {
    return longDay;
  }

  /** A day with its year, in full words. */
  DateTimeFormatter longDate() {
    return longDate;
  }

  DateTimeFormatter month() {
    return month;
  }

  DateTimeFormatter time() {
    return time;
  }

  /** The short name of a time zone. */
  DateTimeFormatter zone() {
    return zone;
  }

  String today() {
    return title(relative.format(Direction.THIS, AbsoluteUnit.DAY));
  }

  String yesterday() {
    return title(relative.format(Direction.LAST, AbsoluteUnit.DAY));
  }

  /** {@code 5 minutes ago}, or {@code in 5 minutes}. */
  String ago(long number, RelativeUnit unit, boolean future) {
    return relative.format(number, future ? Direction.NEXT : Direction.LAST, unit);
  }

  String number(long number) {
    return numbers.format(number).toString();
  }

  String number(BigDecimal number) {
    return numbers.format(number).toString();
  }

  /** A share in per cent. */
  String percent(long percent) {
    return percents.format(percent).toString();
  }

  /** An amount as it is paid; English puts a plain space behind the code of a currency. */
  String money(BigDecimal amount, String currency) {
    return amounts
        .computeIfAbsent(currency, code -> numbers.unit(Currency.getInstance(code)))
        .format(amount)
        .toString()
        .replace('\u00a0', locale.equals(Locale.ENGLISH) ? ' ' : '\u00a0');
  }

  /** The order of the alphabet. */
  Comparator<Object> alphabet() {
    return Collator.getInstance(locale);
  }

  private String title(String words) {
    return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }
}
