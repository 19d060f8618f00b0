package org.cairncrm.journeys.web;

import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.rules.documents.web.DocumentPages;
import org.cairncrm.rules.documents.web.DocumentSection;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping(JourneyMapPages.PATH)
@ResourcePermissions(read = JourneyPermissions.READ, write = JourneyPermissions.WRITE)
class JourneyMapPages extends DocumentPages {
  static final String PATH = "/journey-maps";

  JourneyMapPages(DocumentSection journeyMaps, MapDisplay display) {
    super(journeyMaps, display);
  }
}
