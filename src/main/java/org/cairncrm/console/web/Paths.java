package org.cairncrm.console.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairncrm.events.JournalFilter;
import org.cairncrm.history.History;
import org.cairncrm.history.Kind;
import org.cairncrm.history.Stone;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer's history, told and put in days. */
@Component
class Paths {
  private final History history;
  private final Sentences sentences;
  private final Say say;

  Paths(History history, Sentences sentences, Say say) {
    this.history = history;
    this.sentences = sentences;
    this.say = say;
  }

  Path path(
      CustomerId customer,
      @Nullable Kind kind,
      @Nullable String words,
      @Nullable String cursor,
      int limit) {
    JournalFilter filter =
        new JournalFilter(
            kind == null ? Set.of() : Kind.modules(Set.of(kind)), Set.of(), null, null, words);
    Page<Stone> stones = history.stones(customer, filter, cursor, limit);
    Map<String, List<Path.Story>> days = new LinkedHashMap<>();
    for (Stone stone : stones.items()) {
      days.computeIfAbsent(say.dayTitle(stone.event().occurredAt()), day -> new ArrayList<>())
          .add(Path.Story.of(stone, sentences));
    }
    return new Path(
        days.entrySet().stream().map(day -> new Path.Day(day.getKey(), day.getValue())).toList(),
        stones.next());
  }
}
