package org.cairncrm.loyalty.web;

import java.util.Map;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Role;
import org.cairncrm.history.EventCategory;
import org.cairncrm.home.HomeTile;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.cairncrm.loyalty.Programmes;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.cairncrm.rules.documents.web.FirstDocumentTile;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds loyalty to the menu, the home page and the histories. */
@Configuration(proxyBeanMethods = false)
class LoyaltyConsole {
  @Bean
  MenuEntry loyaltyEntry() {
    return new MenuEntry("loyalty", "loyalty.menu", "/loyalty", "gem", LoyaltyPermissions.READ, 40);
  }

  @Bean
  DocumentSection loyaltyProgrammes(Programmes programmes, Caller caller) {
    return new DocumentSection(
        programmes.documents(),
        LoyaltyProgrammePages.PATH,
        "loyalty",
        "loyalty.programmes",
        LoyaltyPermissions.WRITE,
        caller);
  }

  @Bean
  HomeTile<?> firstLoyaltyProgramme(DocumentSection loyaltyProgrammes) {
    return new FirstDocumentTile(
        "firstLoyaltyProgramme",
        loyaltyProgrammes,
        LoyaltyPermissions.READ,
        Map.of(Role.LOYALTY_MANAGER, 5, Role.ADMIN, 6));
  }

  @Bean
  EventCategory loyaltyEvents() {
    return new EventCategory("points", "loyalty", LoyaltyPermissions.READ, 30);
  }

  @Bean
  EventLink rewardPointsLink() {
    return rewardLink("points");
  }

  @Bean
  EventLink voucherLink() {
    return rewardLink("value");
  }

  @Bean
  EventLink voucherUseLink() {
    return new EventLink("discount", "/loyalty/vouchers/{voucher}", LoyaltyPermissions.READ);
  }

  private static EventLink rewardLink(String field) {
    return new EventLink(
        field, "/customers/{customer}/loyalty#reward-{reward}", LoyaltyPermissions.READ);
  }

  @Bean
  EventLink pointsLink() {
    return new EventLink(
        "points", "/customers/{customer}/loyalty#lot-{lot}", LoyaltyPermissions.READ);
  }

  @Bean
  EventLink redemptionLink() {
    return new EventLink(
        "points", "/customers/{customer}/loyalty#redemption-{redemption}", LoyaltyPermissions.READ);
  }

  @Bean
  EventLink adjustmentLink() {
    return new EventLink("points", "/loyalty/adjustments/{adjustment}", LoyaltyPermissions.READ);
  }
}
