package org.cairncrm.offers.web;

import org.cairncrm.history.EventCategory;
import org.cairncrm.offers.OfferPermissions;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.MenuEntry;
import org.cairncrm.shell.SearchAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of offers in the menu, in histories and in the search. */
@Configuration(proxyBeanMethods = false)
class OfferConsole {
  @Bean
  MenuEntry offersEntry() {
    return new MenuEntry(
        "offers", "offers.menu", "/offers", "offers/offer", OfferPermissions.READ, 42);
  }

  @Bean
  EventCategory categoryOfOffers() {
    return new EventCategory("offers", "offers", OfferPermissions.READ, 32);
  }

  @Bean
  EventLink offerLink() {
    return new EventLink("title", "/offers/{offer}", OfferPermissions.READ);
  }

  @Bean
  SearchAction newOffer() {
    return new SearchAction(
        "offers.search.new", "offers/offer", OfferPermissions.WRITE, "/offers/new", 32);
  }
}
