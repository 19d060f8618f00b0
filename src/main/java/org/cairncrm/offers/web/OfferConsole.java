package org.cairncrm.offers.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.offers.OfferPermissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of offers in histories. */
@Configuration(proxyBeanMethods = false)
class OfferConsole {
  @Bean
  EventCategory categoryOfOffers() {
    return new EventCategory("offers", "offers", OfferPermissions.READ, 32);
  }
}
