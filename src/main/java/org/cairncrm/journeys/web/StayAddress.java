package org.cairncrm.journeys.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairncrm.journeys.StageFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of the lists to which the numbers of a journey lead, most of them lists of stays.
 * Templates use it: {@code ${@stayAddress.now('online-purchase', 'loyal')}}.
 */
@Component
class StayAddress {
  /** The address of the list. */
  static final String PATH = "/journey-stays";

  /** The customers who are on a journey now. */
  public String onIt(String journey) {
    return list(journey, List.of("now:is:yes"));
  }

  /** The customers who are in a stage now. */
  public String now(String journey, String stage) {
    return list(journey, List.of(stage(journey, stage), "now:is:yes"));
  }

  /** The stalled customers of a stage. */
  public String stalled(String journey, String stage) {
    return list(journey, List.of(stage(journey, stage), "stalled:is:yes")) + "&sort=entered";
  }

  /** The customers who came to a stage within these days. */
  public String came(String journey, String stage, LocalDate from, LocalDate to) {
    return list(journey, List.of(stage(journey, stage)), within("entered", from, to));
  }

  /** The customers who left a stage within these days. */
  public String left(String journey, String stage, LocalDate from, LocalDate to) {
    return list(journey, List.of(stage(journey, stage)), within("left", from, to));
  }

  /**
   * The customers who went from a stage to another, or out of the journey, within these days.
   *
   * @param source null for those who entered the journey there
   */
  public String moved(
      String journey, @Nullable String source, String target, LocalDate from, LocalDate to) {
    return source == null
        ? list(
            journey, List.of(stage(journey, target), "entry:is:yes"), within("entered", from, to))
        : list(
            journey,
            List.of(stage(journey, source), "to:is:" + journey + "/" + target),
            within("left", from, to));
  }

  /** The customers of a flow within these days. */
  public String flow(String journey, StageFlow flow, LocalDate from, LocalDate to) {
    return moved(journey, flow.from(), flow.to(), from, to);
  }

  /** The customers who entered a journey within these days. */
  public String entered(String journey, LocalDate from, LocalDate to) {
    return list(journey, List.of("entry:is:yes"), within("entered", from, to));
  }

  /** The customers who moved to another stage than the last one within these days. */
  public String movedOn(String journey, String last, LocalDate from, LocalDate to) {
    return list(
        journey,
        List.of("entry:is:no", "stage:is-not:" + journey + "/" + last),
        within("entered", from, to));
  }

  /** The customers who exceeded the target of their stage within these days. */
  public String exceeded(String journey, LocalDate from, LocalDate to) {
    return list(journey, List.of(), within("stalledSince", from, to));
  }

  /**
   * The events that a touchpoint counts within a number of days.
   *
   * @param number the place of the touchpoint in its stage, from 1
   * @param version the version of the map that has the touchpoint
   */
  public String touchpoint(
      String journey, String stage, int number, int version, LocalDate from, LocalDate to) {
    return UriComponentsBuilder.fromPath("/journeys")
        .pathSegment(journey, "stages", stage, "touchpoints", String.valueOf(number))
        .queryParam("period", ChronoUnit.DAYS.between(from, to) + 1 + "d")
        .queryParam("version", version)
        .build()
        .encode()
        .toUriString();
  }

  private static String stage(String journey, String stage) {
    return "stage:is:" + journey + "/" + stage;
  }

  private static String[] within(String column, LocalDate from, LocalDate to) {
    return new String[] {
      column + ":after:" + from.minusDays(1), column + ":before:" + to.plusDays(1)
    };
  }

  private static String list(String journey, List<String> filters, String... more) {
    return Stream.of(Stream.of("journey:is:" + journey), filters.stream(), Arrays.stream(more))
        .flatMap(all -> all)
        .map(filter -> "filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", PATH + "?", ""));
  }
}
