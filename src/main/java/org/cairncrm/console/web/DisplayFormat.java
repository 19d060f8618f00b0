package org.cairncrm.console.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Formats days, times, amounts and names for templates: {@code ${@format.money(total)}}. */
@Component("format")
class DisplayFormat {
  private static final Locale LANGUAGE = Locale.ENGLISH;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", LANGUAGE);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", LANGUAGE);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE d MMMM", LANGUAGE);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", LANGUAGE);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE);

  private final Clock clock;
  private final BusinessZone zone;

  DisplayFormat(Clock clock, BusinessZone zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** {@code €84.50}. */
  public String money(Money money) {
    return money(money.amount(), money.currency().getCurrencyCode());
  }

  /** {@code €84.50}. */
  public String money(BigDecimal amount, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(LANGUAGE);
    format.setCurrency(java.util.Currency.getInstance(currency));
    format.setMinimumFractionDigits(Math.max(0, format.getCurrency().getDefaultFractionDigits()));
    return format.format(amount).replaceFirst("^(-?[A-Z]{3})(\\d)", "$1 $2");
  }

  /** {@code 1,940}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(LANGUAGE).format(number);
  }

  /** {@code 1,940} or {@code €84.50}: a number, or an amount of money. */
  public String figure(Object amount) {
    return amount instanceof Money money ? money(money) : number(((Number) amount).longValue());
  }

  /** {@code Thu 26 Nov}, with the year if it is not the current one. */
  public String day(LocalDate day) {
    return day.format(day.getYear() == today().getYear() ? DAY : DATE);
  }

  /** {@code Thu 26 Nov}, with the year if it is not the current one. */
  public String day(Instant at) {
    return day(date(at));
  }

  /** {@code Today}, {@code Yesterday}, {@code Friday 20 November}: the heading of a day. */
  public String dayTitle(Instant at) {
    LocalDate day = date(at);
    long ago = java.time.temporal.ChronoUnit.DAYS.between(day, today());
    if (ago == 0) {
      return "Today";
    }
    String title = day.format(LONG);
    String dated = day.getYear() == today().getYear() ? title : title + " " + day.getYear();
    return ago == 1 ? "Yesterday" : dated;
  }

  /** {@code March 2024}. */
  public String month(Instant at) {
    return date(at).format(MONTH);
  }

  /** {@code 18:03}. */
  public String time(Instant at) {
    return at.atZone(zone.id()).format(TIME);
  }

  /** {@code Thu 26 Nov, 18:03}. */
  public String moment(Instant at) {
    return day(at) + ", " + time(at);
  }

  /**
   * {@code just now}, {@code 5 minutes ago}, {@code 3 days ago}; for the future {@code in 3 days}.
   */
  public String ago(Instant at) {
    Duration since = Duration.between(at, clock.instant());
    Duration span = since.abs();
    if (span.compareTo(Duration.ofMinutes(1)) < 0) {
      return "just now";
    }
    String said =
        span.toHours() < 1
            ? count(span.toMinutes(), "minute")
            : span.toDays() < 1 ? count(span.toHours(), "hour") : count(span.toDays(), "day");
    return since.isNegative() ? "in " + said : said + " ago";
  }

  /** {@code 1 day}, {@code 12 days}. */
  public String count(long number, String unit) {
    return number(number) + " " + unit + (number == 1 ? "" : "s");
  }

  /** {@code third}; {@code 21st} after the tenth. */
  public String ordinal(int number) {
    String[] words = {
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"
    };
    if (number >= 1 && number <= words.length) {
      return words[number - 1];
    }
    int tens = number % 100;
    String ending =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + ending;
  }

  /** {@code Kraków, Poland}; a dash if neither is known. */
  public String place(@Nullable String city, @Nullable String country) {
    String land =
        country == null
            ? ""
            : Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(LANGUAGE);
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
        .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(LANGUAGE)))
        .sorted(Comparator.comparing(Country::name))
        .toList();
  }

  /** The current day: {@code Friday 20 November}. */
  public String longDay() {
    return today().format(LONG);
  }

  /** {@code live-chat}: a constant as in addresses and JSON. */
  public String json(Enum<?> constant) {
    return EnumWord.of(constant);
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

  /** The current day in the time zone of the business. */
  public LocalDate today() {
    return zone.today(clock);
  }

  LocalDate date(Instant at) {
    return zone.day(at);
  }
}
