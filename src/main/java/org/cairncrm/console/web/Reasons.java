package org.cairncrm.console.web;

import java.util.List;
import java.util.stream.Stream;
import org.cairncrm.events.Decision;
import org.cairncrm.events.EventId;
import org.cairncrm.events.Recorded;
import org.cairncrm.history.History;
import org.cairncrm.history.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells why. */
@Component
class Reasons {
  private final History history;
  private final Sentences sentences;
  private final JsonMapper json;

  Reasons(History history, Sentences sentences, JsonMapper json) {
    this.history = history;
    this.sentences = sentences;
    this.json = json;
  }

  Reason of(EventId event) {
    Why why = history.why(event);
    String decision = why.event().decision();
    List<Recorded> looked =
        why.causes().isEmpty()
            ? List.of(why.event())
            : List.of(why.causes().getLast(), why.event());
    return new Reason(
        sentences.tell(why.event()),
        tell(why.causes()),
        tell(why.effects()),
        decision == null ? null : json.readValue(decision, Decision.class),
        looked.stream().flatMap(one -> decisions(one.declined())).toList());
  }

  private List<Told> tell(List<Recorded> events) {
    return events.stream().map(sentences::tell).toList();
  }

  private Stream<Decision> decisions(@Nullable String array) {
    return array == null ? Stream.of() : Stream.of(json.readValue(array, Decision[].class));
  }
}
