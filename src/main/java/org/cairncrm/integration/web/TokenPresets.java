package org.cairncrm.integration.web;

import java.util.List;
import java.util.Set;
import org.cairncrm.access.TokenPreset;
import org.cairncrm.customers.CustomerPermissions;
import org.cairncrm.history.HistoryPermissions;
import org.cairncrm.integration.IntegrationPermissions;
import org.cairncrm.interactions.InteractionPermissions;
import org.cairncrm.orders.OrderPermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Token presets for the usual systems that send events to Cairn. */
@Configuration(proxyBeanMethods = false)
class TokenPresets {
  /**
   * The permission for the points balance, which a shop shows to its customers. This module does
   * not depend on loyalty.
   */
  private static final String POINTS = "loyalty:read";

  /** The preset for the commands in the README. */
  @Bean
  TokenPreset tourPreset() {
    return new TokenPreset(
        "tour",
        List.of("shop", "dpd"),
        Set.of(
            CustomerPermissions.READ,
            CustomerPermissions.WRITE,
            OrderPermissions.READ,
            OrderPermissions.WRITE,
            InteractionPermissions.READ,
            InteractionPermissions.WRITE,
            IntegrationPermissions.EVENTS_WRITE,
            HistoryPermissions.READ,
            POINTS));
  }

  @Bean
  TokenPreset shopPreset() {
    return new TokenPreset(
        "shop",
        List.of("shop"),
        Set.of(
            CustomerPermissions.READ,
            CustomerPermissions.WRITE,
            OrderPermissions.READ,
            OrderPermissions.WRITE,
            IntegrationPermissions.EVENTS_WRITE,
            POINTS));
  }

  @Bean
  TokenPreset carrierPreset() {
    return new TokenPreset("carrier", List.of("carrier"), Set.of(OrderPermissions.WRITE));
  }

  @Bean
  TokenPreset telephonePreset() {
    return new TokenPreset(
        "telephone",
        List.of("telephone"),
        Set.of(
            CustomerPermissions.READ,
            InteractionPermissions.READ,
            InteractionPermissions.WRITE,
            HistoryPermissions.READ));
  }
}
