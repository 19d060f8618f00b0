package org.cairncrm.journeys.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairncrm.events.Seen;
import org.cairncrm.journeys.NextWay;
import org.cairncrm.journeys.TouchpointFigures;
import org.cairncrm.rules.documents.web.ConditionWords;
import org.cairncrm.shared.Channel;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Formats the figures of a journey for templates: {@code ${@journeyWords.days(4.21)}}. */
@Component
class JourneyWords {
  private static final int WHOLE_FROM = 10;

  private static final Pattern COUNTED = Pattern.compile("event\\.nth (?:>=|==) (\\d{1,9})");
  private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,9}");

  private final MessageSource messages;
  private final MapSentences sentences;
  private final ConditionWords conditions;

  JourneyWords(MessageSource messages, MapSentences sentences, ConditionWords conditions) {
    this.messages = messages;
    this.sentences = sentences;
    this.conditions = conditions;
  }

  /** {@code 4.2}, {@code 12}. */
  public String days(double days) {
    return length(days);
  }

  /** {@code 4.2}, {@code 12}. */
  static String length(double days) {
    NumberFormat format = NumberFormat.getNumberInstance(Language.ofPage().locale());
    format.setMaximumFractionDigits(days < WHOLE_FROM ? 1 : 0);
    return format.format(days);
  }

  /** {@code 26 Nov}. */
  static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMM", Language.ofPage().locale()));
  }

  /** {@code 1,130}. */
  static String number(long number) {
    return NumberFormat.getIntegerInstance(Language.ofPage().locale()).format(number);
  }

  /** {@code 4.0}. */
  public static String emotion(BigDecimal emotion) {
    NumberFormat format = NumberFormat.getNumberInstance(Language.ofPage().locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(emotion);
  }

  /** {@code 92}: the share of a part in a whole, in percent. */
  public String percent(long part, long whole) {
    return whole == 0 ? "0" : String.valueOf(Math.round(100.0 * part / whole));
  }

  /** {@code 92}: a share in percent. */
  public String percent(double share) {
    return String.valueOf(Math.round(100 * share));
  }

  /** {@code 92 %}. */
  String share(double share) {
    return messages.getMessage(
        "journeys.percent", new Object[] {Math.round(100 * share)}, Language.ofPage().locale());
  }

  /** The way in words, with why the last such event did not lead there. */
  public String way(NextWay way) {
    String event = Objects.requireNonNull(way.event());
    String said =
        way.condition() == null
            ? sentences.text("journeys.way.on", conditions.event(event))
            : sentences.text(
                "journeys.way.on.if",
                conditions.event(event),
                conditions.condition(event, way.condition()));
    return way.missed().isEmpty() ? said : said + " · " + missed(way.missed());
  }

  /** The day of a way by time, with its condition in words. */
  public String time(String day, NextWay way) {
    String said =
        sentences.timed(
            sentences.text("journeys.card.next.due", day),
            Objects.requireNonNullElse(way.event(), ""),
            Objects.requireNonNullElse(way.condition(), ""),
            Objects.requireNonNullElse(way.unless(), ""));
    return way.missed().isEmpty() ? said : said + " · " + missed(way.missed());
  }

  /** Counts are said as such: {@code 2 of 3 so far}. */
  private String missed(List<Seen> facts) {
    if (facts.size() == 1) {
      Matcher wanted = COUNTED.matcher(facts.getFirst().condition());
      Matcher seen = FIRST_NUMBER.matcher(facts.getFirst().value());
      if (wanted.matches()
          && seen.lookingAt()
          && Long.parseLong(seen.group()) < Long.parseLong(wanted.group(1))) {
        return sentences.text(
            "journeys.card.missed.nth", Long.valueOf(seen.group()), Long.valueOf(wanted.group(1)));
      }
    }
    return sentences.text(
        "journeys.card.missed", facts.stream().map(Seen::value).collect(Collectors.joining(", ")));
  }

  /** {@code An order is placed}. */
  public String event(String name) {
    return conditions.eventTitle(name);
  }

  /** {@code web · 1,130}. */
  public String touchpoint(TouchpointFigures touchpoint) {
    List<String> words = new ArrayList<>();
    Channel channel = touchpoint.channel();
    if (channel != null) {
      String key = EnumWord.of(channel);
      words.add(messages.getMessage("word.channel." + key, null, key, Language.ofPage().locale()));
    }
    Long times = touchpoint.times();
    if (times != null) {
      words.add(number(times) + "\u00d7");
    }
    return String.join(" · ", words);
  }
}
