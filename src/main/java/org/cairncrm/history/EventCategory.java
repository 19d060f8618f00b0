package org.cairncrm.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairncrm.access.Permission;

/** The parts of a history as people call them: each holds the events of one module. */
@Schema(name = "HistoryCategory")
public enum EventCategory {
  @JsonProperty("orders")
  ORDERS("orders", Permission.ORDERS_READ),
  @JsonProperty("contacts")
  CONTACTS("interactions", Permission.CONTACTS_READ),
  @JsonProperty("points")
  POINTS("loyalty", Permission.LOYALTY_READ),
  @JsonProperty("journey")
  JOURNEY("journeys", Permission.JOURNEYS_READ),
  @JsonProperty("notices")
  NOTICES("notifications", Permission.NOTIFICATIONS_READ),
  @JsonProperty("customer")
  CUSTOMER("customers", Permission.CUSTOMERS_READ),
  @JsonProperty("facts")
  FACTS("events", Permission.HISTORY_READ);

  private static final Map<String, Permission> PROTECTING =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(kind -> kind.module, kind -> kind.permission));

  private final String module;

  private final Permission permission;

  EventCategory(String module, Permission permission) {
    this.module = module;
    this.permission = permission;
  }

  /**
   * What a reader needs, besides the history, to see the content of a module's events. The one
   * table of what protects which events; a module that is not in it shows its content to
   * administrators only.
   */
  static Permission protecting(String module) {
    return PROTECTING.getOrDefault(module, Permission.ACCESS_MANAGE);
  }

  /** All permissions that protect the content of events. */
  static Set<Permission> protecting() {
    return Set.copyOf(PROTECTING.values());
  }

  /** The modules whose events a reader with these permissions sees with their content. */
  static Set<String> readable(Predicate<Permission> permitted) {
    return Arrays.stream(values())
        .filter(kind -> permitted.test(kind.permission))
        .map(kind -> kind.module)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As it is called in JSON and in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The modules that tell these kinds, as the journal names them. */
  public static Set<String> modules(Collection<EventCategory> kinds) {
    return kinds.stream().map(kind -> kind.module).collect(Collectors.toUnmodifiableSet());
  }
}
