package org.cairncrm.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What may be allowed: to people through their role, to systems as the scope of their token. */
public enum Permission {
  /** The web console and the description of the API. People alone have it: every one of them. */
  @JsonProperty("console")
  CONSOLE,
  @JsonProperty("customers:read")
  CUSTOMERS_READ,
  @JsonProperty("customers:write")
  CUSTOMERS_WRITE,
  @JsonProperty("orders:read")
  ORDERS_READ,
  @JsonProperty("orders:write")
  ORDERS_WRITE,
  @JsonProperty("contacts:read")
  CONTACTS_READ,
  @JsonProperty("contacts:write")
  CONTACTS_WRITE,
  /** To tell what happened elsewhere. */
  @JsonProperty("events:write")
  EVENTS_WRITE,
  /** To bring in the files of other systems. */
  @JsonProperty("imports:manage")
  IMPORTS_MANAGE,
  @JsonProperty("history:read")
  HISTORY_READ,
  @JsonProperty("loyalty:read")
  LOYALTY_READ,
  @JsonProperty("loyalty:write")
  LOYALTY_WRITE,
  @JsonProperty("journeys:read")
  JOURNEYS_READ,
  /** To edit, publish and retire journey maps. */
  @JsonProperty("journeys:write")
  JOURNEYS_WRITE,
  @JsonProperty("notifications:read")
  NOTIFICATIONS_READ,
  @JsonProperty("operations:manage")
  OPERATIONS_MANAGE,
  @JsonProperty("access:manage")
  ACCESS_MANAGE;

  /** The word for it in JSON and in a token's scopes, such as {@code customers:read}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  static Permission of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace(':', '_'));
  }
}
