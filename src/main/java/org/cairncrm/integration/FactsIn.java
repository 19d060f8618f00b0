package org.cairncrm.integration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Events;
import org.cairncrm.events.FactReceived;
import org.cairncrm.rules.DeclaredFact;
import org.cairncrm.rules.DeclaredFacts;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes declared facts in. */
@Component
class FactsIn {
  private static final TypeReference<Map<String, @Nullable Object>> FACTS =
      new TypeReference<>() {};

  private final DeclaredFacts declared;
  private final Subjects subjects;
  private final Events events;
  private final JsonMapper json;
  private final Clock clock;

  FactsIn(DeclaredFacts declared, Subjects subjects, Events events, JsonMapper json, Clock clock) {
    this.declared = declared;
    this.subjects = subjects;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @throws Invalid naming every field at fault
   */
  Arriving look(CloudEvent event) {
    DeclaredFact fact =
        declared
            .find(event.type())
            .orElseThrow(() -> Invalid.field("type", "is not known here; known are " + names()));
    List<FieldError> faults = fact.faults(event.data());
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    var receipt =
        new Receipt(
            event.source(),
            event.id(),
            event.type(),
            subjects.of(event),
            BusinessTime.of(event.time(), clock.instant(), "time"));
    return new Arriving(receipt, () -> publish(fact, event, receipt));
  }

  private List<String> names() {
    return declared.all().stream().map(DeclaredFact::name).toList();
  }

  private void publish(DeclaredFact fact, CloudEvent event, Receipt receipt) {
    events.publish(
        new FactReceived(
            receipt.customer(),
            fact.name(),
            fact.title(),
            fact.channel(),
            receipt.source(),
            receipt.id(),
            json.convertValue(fact.facts(event.data()), FACTS),
            receipt.time()),
        fact.said(event.data()));
  }
}
