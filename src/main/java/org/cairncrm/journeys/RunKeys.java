package org.cairncrm.journeys;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairncrm.events.CustomerEvent;
import org.cairncrm.events.FactReceived;
import org.jspecify.annotations.Nullable;

/** Reads the field of an event that tells the runs of a journey apart. */
final class RunKeys {
  private static final Map<Field, Optional<Method>> FIELDS = new ConcurrentHashMap<>();

  private RunKeys() {}

  /** The value of the field; null if the event does not have it. */
  static @Nullable String of(CustomerEvent event, String field) {
    if (event instanceof FactReceived fact) {
      Object value = fact.facts().get(field);
      return value == null ? null : value.toString();
    }
    Optional<Method> accessor = accessor(event.getClass(), field);
    try {
      Object value = accessor.isPresent() ? accessor.get().invoke(event) : null;
      return value == null ? null : value.toString();
    } catch (IllegalAccessException | InvocationTargetException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Whether events of this class have the field. */
  static boolean has(Class<?> event, String field) {
    return accessor(event, field).isPresent();
  }

  private static Optional<Method> accessor(Class<?> event, String field) {
    return FIELDS.computeIfAbsent(
        new Field(event, field),
        wanted ->
            Arrays.stream(event.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(RecordComponent::getAccessor)
                .findFirst());
  }

  private record Field(Class<?> event, String name) {}
}
