package org.cairncrm.integration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.shared.Bodies;
import org.cairncrm.shared.BusinessTime;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads events whose data is the body of another route. The route's rules and its permission apply.
 */
@Component
class RouteBodies {
  private static final String DATA = "data";

  private final Bodies bodies;
  private final Caller caller;
  private final Clock clock;

  RouteBodies(Bodies bodies, Caller caller, Clock clock) {
    this.bodies = bodies;
    this.caller = caller;
    this.clock = clock;
  }

  void require(CloudEvent event, String permission) {
    if (!caller.may(permission)) {
      throw new AccessDeniedException(
          "Events of the type " + event.type() + " also require the permission " + permission);
    }
  }

  /** The data with an origin. Without one, the fact gets the event's source and the given id. */
  ObjectNode named(ObjectNode data, CloudEvent event, String called) {
    return data.has("source") || data.has("externalId")
        ? data
        : data.deepCopy().put("source", event.source()).put("externalId", called);
  }

  /** The source and external id of the fact in the data; null when Cairn assigns them. */
  static @Nullable FactOrigin origin(@Nullable String source, @Nullable String externalId) {
    return source == null || externalId == null ? null : new FactOrigin(source, externalId);
  }

  static @Nullable FactOrigin origin(ObjectNode data) {
    return origin(text(data.path("source")), text(data.path("externalId")));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isString() ? value.asString() : null;
  }

  <T> T read(JsonNode json, Class<T> type, String at) {
    return bodies.read(json, type, at);
  }

  /** The errors in the data that do not depend on its sender or its customer. */
  List<FieldError> faults(ObjectNode data, Class<?> type) {
    var checks = new Checks();
    checks.get(() -> bodies.read(data, type, DATA));
    return checks.faults();
  }

  /**
   * @throws org.cairncrm.shared.Invalid when the time is out of bounds
   */
  Instant time(@Nullable Instant given, String field) {
    return BusinessTime.of(given, clock.instant(), field);
  }

  /**
   * Reads the data of an event.
   *
   * @param checks collects the errors in the data and in the event's time
   * @param time the field with the time of the fact; the event's time is the default
   * @return null when the data is invalid
   */
  <T> @Nullable T data(
      Checks checks, ObjectNode data, CloudEvent event, String time, Class<T> type) {
    ObjectNode whole = data.deepCopy();
    Instant given = event.time() == null ? null : checks.get(() -> time(event.time(), "time"));
    if (given != null && !whole.has(time)) {
      whole.put(time, given.toString());
    }
    return checks.get(() -> bodies.read(whole, type, DATA));
  }
}
