package org.cairncrm.access.web;

import static org.cairncrm.access.Permission.CONTACTS_READ;
import static org.cairncrm.access.Permission.CONTACTS_WRITE;
import static org.cairncrm.access.Permission.CUSTOMERS_READ;
import static org.cairncrm.access.Permission.CUSTOMERS_WRITE;
import static org.cairncrm.access.Permission.EVENTS_WRITE;
import static org.cairncrm.access.Permission.HISTORY_READ;
import static org.cairncrm.access.Permission.LOYALTY_READ;
import static org.cairncrm.access.Permission.ORDERS_READ;
import static org.cairncrm.access.Permission.ORDERS_WRITE;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairncrm.access.Permission;

/** What the token form is filled in with for usual systems. */
enum TokenPreset {
  /** The commands of the README. */
  @JsonProperty("tour")
  TOUR(
      List.of("shop", "dpd"),
      CUSTOMERS_READ,
      CUSTOMERS_WRITE,
      ORDERS_READ,
      ORDERS_WRITE,
      CONTACTS_READ,
      CONTACTS_WRITE,
      EVENTS_WRITE,
      HISTORY_READ,
      LOYALTY_READ),
  @JsonProperty("shop")
  SHOP(
      List.of("shop"),
      CUSTOMERS_READ,
      CUSTOMERS_WRITE,
      ORDERS_READ,
      ORDERS_WRITE,
      EVENTS_WRITE,
      LOYALTY_READ),
  @JsonProperty("carrier")
  CARRIER(List.of("carrier"), ORDERS_WRITE),
  @JsonProperty("telephone")
  TELEPHONE(List.of("telephone"), CUSTOMERS_READ, CONTACTS_READ, CONTACTS_WRITE, HISTORY_READ);

  private final List<String> sources;
  private final Set<Permission> scopes;

  TokenPreset(List<String> sources, Permission... scopes) {
    this.sources = sources;
    this.scopes = Set.of(scopes);
  }

  /** The word for it in addresses and, as the token's name, in the form. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the form takes them. */
  String sources() {
    return String.join(", ", sources);
  }

  Set<Permission> scopes() {
    return scopes;
  }
}
