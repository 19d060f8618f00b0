package org.cairncrm.console.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.KnownTexts;
import org.cairncrm.shared.Language;
import org.cairncrm.shared.MessageTexts;
import org.cairncrm.shared.Money;
import org.cairncrm.shared.PersonalZone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Formats days, times, amounts and names for templates, in the language and the time zone of the
 * person who sees the page: {@code ${@format.money(total)}}.
 */
@Component("format")
class DisplayFormat {
  private final Clock clock;
  private final PersonalZone zone;
  private final MessageTexts messages;

  DisplayFormat(Clock clock, PersonalZone zone, MessageTexts messages) {
    this.clock = clock;
    this.zone = zone;
    this.messages = messages;
  }

  /** {@code €84.50}. */
  public String money(Money money) {
    return money(money.amount(), money.currency().getCurrencyCode());
  }

  /** {@code €84.50}. */
  public String money(BigDecimal amount, String currency) {
    return formats().money(amount, currency);
  }

  /** {@code 1,940}. */
  public String number(long number) {
    return formats().number(number);
  }

  /** {@code 1,940.5}. */
  String decimal(BigDecimal number) {
    return formats().number(number);
  }

  /** {@code 43%}. */
  public String percent(long percent) {
    return formats().percent(percent);
  }

  /** {@code 1,940} or {@code €84.50}: a number, or an amount of money. */
  public String figure(Object amount) {
    return amount instanceof Money money ? money(money) : number(((Number) amount).longValue());
  }

  /** {@code Thu 26 Nov}, with the year if it is not the current one. */
  public String day(LocalDate day) {
    return day.format(isThisYear(day) ? formats().day() : formats().date());
  }

  /** {@code Thu 26 Nov}, with the year if it is not the current one. */
  public String day(Instant at) {
    return day(date(at));
  }

  /**
   * {@code Today}, {@code Yesterday}, {@code Friday 20 November}: the heading of a day. It names
   * the time zone if the business has another one.
   */
  public String dayTitle(Instant at) {
    LocalDate day = date(at);
    long ago = ChronoUnit.DAYS.between(day, today());
    String title =
        ago == 0
            ? formats().today()
            : ago == 1
                ? formats().yesterday()
                : day.format(isThisYear(day) ? formats().longDay() : formats().longDate());
    return zone.differs(at) ? title + " · " + zoneName(at) : title;
  }

  /** {@code March 2024}. */
  public String month(Instant at) {
    return date(at).format(formats().month());
  }

  /** {@code 18:03}. */
  public String time(Instant at) {
    return at.atZone(zone.id()).format(formats().time());
  }

  /** {@code Thu 26 Nov, 18:03}, with the time zone if the business has another one. */
  public String moment(Instant at) {
    String moment = day(at) + ", " + time(at);
    return zone.differs(at) ? moment + " " + zoneName(at) : moment;
  }

  private String zoneName(Instant at) {
    return at.atZone(zone.id()).format(formats().zone());
  }

  /**
   * {@code just now}, {@code 5 minutes ago}, {@code 3 days ago}; for the future {@code in 3 days}.
   */
  public String ago(Instant at) {
    Duration since = Duration.between(at, clock.instant());
    Duration span = since.abs();
    if (span.compareTo(Duration.ofMinutes(1)) < 0) {
      return Objects.requireNonNullElse(messages.find("ui.now"), "");
    }
    boolean future = since.isNegative();
    return span.toHours() < 1
        ? formats().ago(span.toMinutes(), RelativeUnit.MINUTES, future)
        : span.toDays() < 1
            ? formats().ago(span.toHours(), RelativeUnit.HOURS, future)
            : formats().ago(span.toDays(), RelativeUnit.DAYS, future);
  }

  /** {@code Kraków, Poland}; a dash if neither is known. */
  public String place(@Nullable String city, @Nullable String country) {
    String land =
        country == null
            ? ""
            : Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(formats().locale());
    String place = city == null ? land : land.isEmpty() ? city : city + ", " + land;
    return place.isEmpty() ? "–" : place;
  }

  /** {@code +48 512 345 678}; a text that is not a phone number is returned unchanged. */
  public String phone(String number) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException none) {
      return number;
    }
  }

  /**
   * A link to write to an address (RFC 6068). It encodes {@code ?} and {@code &} in the local part,
   * which could otherwise add recipients or a text to the message.
   */
  public String mailLink(String address) {
    int at = address.lastIndexOf('@');
    return "mailto:"
        + UriUtils.encode(address.substring(0, Math.max(at, 0)), StandardCharsets.UTF_8)
        + "@"
        + UriUtils.encode(address.substring(at + 1), StandardCharsets.UTF_8);
  }

  /** A link to call a number (RFC 3966). */
  public String callLink(String number) {
    return "tel:" + number.replaceAll("[^+0-9]", "");
  }

  /** A country, by its ISO 3166 code and name. */
  public record Country(String code, String name) {}

  /** All countries, by name. */
  public List<Country> countries() {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
        .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(formats().locale())))
        .sorted(Comparator.comparing(Country::name, formats().alphabet()))
        .toList();
  }

  /** The current day: {@code Friday 20 November}. */
  public String longDay() {
    return today().format(formats().longDay());
  }

  /** {@code live-chat}: a constant as in addresses and JSON. */
  public String json(Enum<?> constant) {
    return EnumWord.of(constant);
  }

  /** A text that the code words in English, such as the title of a job. */
  public String known(@Nullable String english) {
    return KnownTexts.ofPage(english);
  }

  /** {@code MZ} for Marta Zielińska. */
  public String initials(@Nullable String name) {
    return initialsOf(name);
  }

  static String initialsOf(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return "?";
    }
    String[] words = name.strip().split("[\\s.]+");
    String first = letter(words[0], 0);
    String second =
        words.length > 1 ? letter(words[words.length - 1], 0) : letter(words[0], first.length());
    return (first + second).toUpperCase(Locale.ROOT);
  }

  private static String letter(String word, int at) {
    return at < word.length() ? Character.toString(word.codePointAt(at)) : "";
  }

  private boolean isThisYear(LocalDate day) {
    return day.getYear() == today().getYear();
  }

  private LocalDate today() {
    return date(clock.instant());
  }

  private LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, zone.id());
  }

  private static LanguageFormats formats() {
    return LanguageFormats.of(Language.ofPage());
  }
}
