package org.cairncrm.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.events.Events;
import org.cairncrm.events.FactReceived;
import org.cairncrm.rules.DeclaredFact;
import org.cairncrm.rules.DeclaredFacts;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes declared facts in. */
@Component
class FactsIn implements Taker {
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

  @Override
  public Set<String> types() {
    return declared.all().stream().map(DeclaredFact::name).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    for (DeclaredFact fact : declared.all()) {
      fact.aliases().forEach(alias -> aliases.put(alias, fact.name()));
    }
    return aliases;
  }

  @Override
  public List<FieldError> faults(String type, ObjectNode data) {
    return declared.find(type).map(fact -> fact.faults(data)).orElse(List.of());
  }

  @Override
  public Arriving look(CloudEvent event) {
    DeclaredFact fact = declared.find(event.type()).orElseThrow();
    var checks = new Checks();
    checks.add(fact.faults(event.data()));
    CustomerId found = checks.get(() -> subjects.of(event));
    Instant happened = checks.get(() -> BusinessTime.of(event.time(), clock.instant(), "time"));
    checks.throwIfAny();
    CustomerId customer = Objects.requireNonNull(found);
    Instant time = Objects.requireNonNull(happened);
    return new Arriving(
        event,
        customer,
        time,
        () -> {
          publish(fact, event, customer, time);
          return customer;
        });
  }

  private void publish(DeclaredFact fact, CloudEvent event, CustomerId customer, Instant time) {
    events.publish(
        new FactReceived(
            customer,
            fact.name(),
            fact.title(),
            fact.channel(),
            event.source(),
            event.id(),
            json.convertValue(fact.facts(event.data()), FACTS),
            time),
        fact.said(event.data()));
  }
}
