package org.cairncrm.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All kinds of events, by stable name and by class. */
@Component
public class EventTypes {
  private final Map<String, EventType> byName = new TreeMap<>();
  private final Map<Class<?>, EventType> byClass = new HashMap<>();
  private final JsonMapper json;

  EventTypes(BeanFactory beans, JsonMapper json) {
    this.json = json;
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(EventName.class));
    for (String root : AutoConfigurationPackages.get(beans)) {
      scanner.findCandidateComponents(root).stream()
          .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
          .map(found -> found.asSubclass(CustomerEvent.class))
          .forEach(this::register);
    }
  }

  private void register(Class<? extends CustomerEvent> type) {
    EventName name = type.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalStateException(type + " is an event without @EventName");
    }
    var known = new EventType(type, name.value(), module(type));
    EventType other = byName.put(name.value(), known);
    if (other != null) {
      throw new IllegalStateException(
          "Both " + type + " and " + other.type() + " are named " + name.value());
    }
    byClass.put(type, known);
  }

  private static String module(Class<?> type) {
    String name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The stable names of all events, sorted. */
  public Collection<String> names() {
    return byName.keySet();
  }

  /**
   * @throws IllegalArgumentException if there is no event with that name
   */
  public Class<? extends CustomerEvent> type(String name) {
    EventType type = byName.get(name);
    if (type == null) {
      throw new IllegalArgumentException(
          "There is no event named '" + name + "'; there are " + byName.keySet());
    }
    return type.type();
  }

  /** The stable names of the events that are of any of these classes. */
  public Set<String> names(Set<Class<?>> types) {
    return byClass.values().stream()
        .filter(event -> types.stream().anyMatch(type -> type.isAssignableFrom(event.type())))
        .map(EventType::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The stable name of an event's class. */
  public String name(Class<? extends CustomerEvent> type) {
    return of(type).name();
  }

  EventType of(Class<? extends CustomerEvent> type) {
    @Nullable EventType known = byClass.get(type);
    if (known == null) {
      throw new IllegalArgumentException(
          type + " is no event: a record marked @EventName, see docs/architecture.md#events");
    }
    return known;
  }

  /**
   * Reads an event that was stored under this name as this JSON. Fields that the record no longer
   * has are ignored.
   */
  public CustomerEvent read(String name, String data) {
    return json.readerFor(type(name))
        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(data);
  }

  String write(Object value) {
    return json.writeValueAsString(value);
  }
}
