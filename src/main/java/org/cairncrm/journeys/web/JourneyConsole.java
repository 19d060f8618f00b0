package org.cairncrm.journeys.web;

import java.util.Map;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Role;
import org.cairncrm.history.EventCategory;
import org.cairncrm.home.HomeTile;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.cairncrm.rules.documents.web.FirstDocumentTile;
import org.cairncrm.shell.EventLink;
import org.cairncrm.shell.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds journeys to the menu, the home page and the histories. */
@Configuration(proxyBeanMethods = false)
class JourneyConsole {
  @Bean
  MenuEntry journeysEntry() {
    return new MenuEntry(
        "journeys", "journeys.menu", "/journeys", "route", JourneyPermissions.READ, 30);
  }

  @Bean
  DocumentSection journeyMaps(Journeys journeys, Caller caller) {
    return new DocumentSection(
        journeys.maps(),
        JourneyMapPages.PATH,
        "journeys",
        "journeys.maps",
        JourneyPermissions.WRITE,
        caller);
  }

  @Bean
  HomeTile<?> firstJourneyMap(DocumentSection journeyMaps) {
    return new FirstDocumentTile(
        "firstJourneyMap",
        journeyMaps,
        JourneyPermissions.READ,
        Map.of(Role.MARKETING, 5, Role.ADMIN, 5));
  }

  @Bean
  EventCategory journeyEvents() {
    return new EventCategory("journey", "journeys", JourneyPermissions.READ, 40);
  }

  @Bean
  EventLink journeyLink() {
    return new EventLink("journeyTitle", "/journeys/{journey}", JourneyPermissions.READ);
  }

  @Bean
  EventLink stageLink() {
    return new EventLink(
        "stageTitle", "/journeys/{journey}/stages/{stage}", JourneyPermissions.READ);
  }
}
