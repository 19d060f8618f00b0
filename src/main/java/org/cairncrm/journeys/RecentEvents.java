package org.cairncrm.journeys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cairncrm.events.EventTypes;
import org.cairncrm.events.Journal;
import org.cairncrm.rules.EventKind;
import org.springframework.stereotype.Component;

/** The events of the last months, as examples for warnings about maps. */
@Component
class RecentEvents implements PastEvents {
  private static final Duration WITHIN = Duration.ofDays(90);
  private static final int MOST = 2000;

  private final Journal journal;
  private final EventTypes types;
  private final Clock clock;

  RecentEvents(Journal journal, EventTypes types, Clock clock) {
    this.journal = journal;
    this.types = types;
    this.clock = clock;
  }

  @Override
  public List<Example> recent(EventKind kind) {
    String name = types.name(kind.type());
    return journal.some(name, clock.instant().minus(WITHIN), MOST).stream()
        .map(recorded -> new Example(recorded.id(), types.read(name, recorded.data())))
        .filter(example -> kind.includes(example.event()))
        .toList();
  }
}
