package org.cairncrm.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may be allowed: to people through their role, to systems as the scope of their token. */
public enum Permission {
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
  @JsonProperty("history:read")
  HISTORY_READ,
  @JsonProperty("loyalty:read")
  LOYALTY_READ,
  @JsonProperty("loyalty:write")
  LOYALTY_WRITE,
  @JsonProperty("journeys:read")
  JOURNEYS_READ,
  @JsonProperty("notifications:read")
  NOTIFICATIONS_READ,
  @JsonProperty("operations:manage")
  OPERATIONS_MANAGE,
  @JsonProperty("access:manage")
  ACCESS_MANAGE
}
