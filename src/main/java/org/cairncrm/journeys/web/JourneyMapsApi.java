package org.cairncrm.journeys.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.rules.documents.web.DocumentRoutes;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(JourneyMapsApi.PATH)
@ResourcePermissions(read = JourneyPermissions.READ, write = JourneyPermissions.WRITE)
@Tag(name = "Journeys")
class JourneyMapsApi extends DocumentRoutes {
  static final String PATH = "/api/journey-maps";

  JourneyMapsApi(Journeys journeys) {
    super(journeys.maps(), PATH);
  }
}
