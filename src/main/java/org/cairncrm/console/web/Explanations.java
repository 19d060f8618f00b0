package org.cairncrm.console.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairncrm.events.Decision;
import org.cairncrm.events.EventId;
import org.cairncrm.events.Recorded;
import org.cairncrm.events.Seen;
import org.cairncrm.history.History;
import org.cairncrm.history.Why;
import org.cairncrm.shared.KnownTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Explains in words why an event happened. */
@Component
class Explanations {
  private static final Pattern TIME =
      Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z)?(?![\\w:])");

  private final History history;
  private final EventSentences eventSentences;
  private final JsonMapper json;
  private final DisplayFormat displayFormat;

  Explanations(
      History history,
      EventSentences eventSentences,
      JsonMapper json,
      DisplayFormat displayFormat) {
    this.history = history;
    this.eventSentences = eventSentences;
    this.json = json;
    this.displayFormat = displayFormat;
  }

  Explanation of(EventId event) {
    Why why = history.why(event);
    String decision = why.event().decision();
    List<Recorded> looked =
        why.causes().isEmpty()
            ? List.of(why.event())
            : List.of(why.causes().getLast(), why.event());
    return new Explanation(
        eventSentences.tell(why.event()),
        tell(why.causes()),
        tell(why.effects()),
        decision == null ? null : readable(json.readValue(decision, Decision.class)),
        List.copyOf(declined(looked)));
  }

  private List<EventLine> tell(List<Recorded> events) {
    return events.stream().map(eventSentences::tell).toList();
  }

  /** The declined decisions. A rule that declined several events for one reason appears once. */
  private Collection<Decision> declined(List<Recorded> looked) {
    Map<List<String>, Decision> shown = new LinkedHashMap<>();
    looked.stream()
        .flatMap(one -> decisions(one.declined()))
        .map(this::readable)
        .forEach(one -> shown.putIfAbsent(List.of(one.title(), one.reason()), one));
    return shown.values();
  }

  /** The decision with days and times in the format of the page. */
  private Decision readable(Decision decision) {
    return new Decision(
        decision.document(),
        decision.rule(),
        KnownTexts.ofPage(decision.title()),
        decision.version(),
        readable(decision.reason()),
        decision.saw().stream()
            .map(
                seen ->
                    new Seen(
                        seen.condition().equals(KnownTexts.ofPage(seen.condition()))
                            ? seen.condition()
                            : readable(seen.condition()),
                        readable(seen.value()),
                        seen.held()))
            .toList());
  }

  private String readable(String text) {
    return TIME.matcher(KnownTexts.ofPage(text))
        .replaceAll(found -> Matcher.quoteReplacement(time(found)));
  }

  private String time(MatchResult found) {
    try {
      return found.group(1) == null
          ? displayFormat.day(LocalDate.parse(found.group()))
          : displayFormat.moment(Instant.parse(found.group()));
    } catch (DateTimeException none) {
      return found.group();
    }
  }

  private Stream<Decision> decisions(@Nullable String array) {
    return array == null ? Stream.of() : Stream.of(json.readValue(array, Decision[].class));
  }
}
