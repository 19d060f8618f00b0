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
 * Reads events whose data is what another route takes as its body: as that route would, and for
 * those alone who may call it.
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
          "To tell of " + event.type() + " needs the permission " + permission + " as well");
    }
  }

  /**
   * The data with an origin of its own: what it does not say is the event's source, and what that
   * calls it.
   */
  ObjectNode named(ObjectNode data, CloudEvent event, String called) {
    return data.has("source") || data.has("externalId")
        ? data
        : data.deepCopy().put("source", event.source()).put("externalId", called);
  }

  /** What the data calls the fact; null when it leaves that to Cairn. */
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

  /** The faults of the data that do not depend on its sender or its customer. */
  List<FieldError> faults(ObjectNode data, Class<?> type) {
    var checks = new Checks();
    checks.get(() -> bodies.read(data, type, DATA));
    return checks.faults();
  }

  /**
   * @throws org.cairncrm.shared.Invalid when it is out of bounds
   */
  Instant time(@Nullable Instant told, String field) {
    return BusinessTime.of(told, clock.instant(), field);
  }

  /**
   * Reads the data of an event.
   *
   * @param checks gets the faults of the data and of the event's time
   * @param time the field that says when it happened; the event says so where the data does not
   * @return null when it is at fault
   */
  <T> @Nullable T data(
      Checks checks, ObjectNode data, CloudEvent event, String time, Class<T> type) {
    ObjectNode whole = data.deepCopy();
    Instant told = event.time() == null ? null : checks.get(() -> time(event.time(), "time"));
    if (told != null && !whole.has(time)) {
      whole.put(time, told.toString());
    }
    return checks.get(() -> bodies.read(whole, type, DATA));
  }
}
