package org.cairncrm.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairncrm.access.RepeatedContent;
import org.cairncrm.events.Events;
import org.cairncrm.events.FactReceived;
import org.cairncrm.events.Journal;
import org.cairncrm.events.Published;
import org.cairncrm.events.Recorded;
import org.cairncrm.history.HistoryPermissions;
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

/** Handles declared facts. */
@Component
class FactEventHandler implements CloudEventHandler {
  private static final TypeReference<Map<String, @Nullable Object>> FACTS =
      new TypeReference<>() {};

  private final DeclaredFacts declared;
  private final SubjectLookup subjectLookup;
  private final Events events;
  private final JsonMapper json;
  private final Journal journal;
  private final RepeatedContent repeatedContent;
  private final Clock clock;

  FactEventHandler(
      DeclaredFacts declared,
      SubjectLookup subjectLookup,
      Events events,
      JsonMapper json,
      Journal journal,
      RepeatedContent repeatedContent,
      Clock clock) {
    this.declared = declared;
    this.subjectLookup = subjectLookup;
    this.events = events;
    this.json = json;
    this.journal = journal;
    this.repeatedContent = repeatedContent;
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
  public IncomingEvent look(CloudEvent event) {
    DeclaredFact fact = declared.find(event.type()).orElseThrow();
    var checks = new Checks();
    checks.add(fact.faults(event.data()));
    CustomerId found = checks.get(() -> subjectLookup.of(event));
    Instant happened = checks.get(() -> BusinessTime.of(event.time(), clock.instant(), "time"));
    checks.throwIfAny();
    CustomerId customer = Objects.requireNonNull(found);
    Instant time = Objects.requireNonNull(happened);
    return new IncomingEvent(
        event,
        customer,
        time,
        new FactOrigin(event.source(), event.id()),
        () -> {
          publish(fact, event, customer, time);
          return customer;
        },
        () -> requireSame(fact, event, customer, time));
  }

  private void requireSame(DeclaredFact fact, CloudEvent event, CustomerId customer, Instant time) {
    Sent first = published(fact, event, customer);
    requireSame(
        fact,
        event,
        time,
        first == null
            ? recorded(
                fact, Objects.requireNonNull(journal.fact(customer, event.source(), event.id())))
            : first);
  }

  private Sent recorded(DeclaredFact fact, Recorded event) {
    ObjectNode data = (ObjectNode) json.readTree(event.data()).path("facts");
    fact.restore(data, event.text());
    return new Sent(data, event.occurredAt());
  }

  /** The fact of an earlier event of the same batch; null when it is in the journal. */
  private @Nullable Sent published(DeclaredFact fact, CloudEvent event, CustomerId customer) {
    return events.published(customer, FactReceived.class).stream()
        .filter(one -> one.event().source().equals(event.source()))
        .filter(one -> one.event().externalId().equals(event.id()))
        .findFirst()
        .map(one -> sent(fact, one))
        .orElse(null);
  }

  private Sent sent(DeclaredFact fact, Published<FactReceived> first) {
    ObjectNode data = json.valueToTree(first.event().facts());
    fact.restore(data, first.text());
    return new Sent(data, first.event().occurredAt());
  }

  private void requireSame(DeclaredFact fact, CloudEvent event, Instant time, Sent first) {
    boolean sameTypes = fact.faults(first.data()).isEmpty();
    repeatedContent.requireSame(
        "event %s of %s".formatted(event.id(), event.source()),
        HistoryPermissions.READ,
        () ->
            Map.of(
                "data",
                content(fact, event.data(), sameTypes),
                "time",
                event.time() == null ? first.time() : time),
        Map.of("data", content(fact, first.data(), sameTypes), "time", first.time()),
        Set.of());
  }

  /**
   * Compares values by their declared types, as long as the types fit the data that was sent first.
   */
  private Map<String, ? extends @Nullable Object> content(
      DeclaredFact fact, ObjectNode data, boolean typed) {
    Map<String, @Nullable Object> values = json.convertValue(data, FACTS);
    return typed ? fact.typed(values) : values;
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

  private record Sent(ObjectNode data, Instant time) {}
}
