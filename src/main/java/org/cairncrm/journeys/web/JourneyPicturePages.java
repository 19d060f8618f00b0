package org.cairncrm.journeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.JourneyPictures;
import org.cairncrm.journeys.MapPicture;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The drawing of a journey map as a page and as files, in the language of the person. */
@Controller
class JourneyPicturePages {
  private static final String READ = "journey-map-read";
  private static final String SUBJECT = "journey:{journey}";
  private static final String CUSTOMER = "customer";

  private final JourneyPictures pictures;
  private final PictureFiles files;
  private final PictureView view;

  JourneyPicturePages(JourneyPictures pictures, PictureFiles files, PictureView view) {
    this.pictures = pictures;
    this.files = files;
    this.view = view;
  }

  @GetMapping("/journeys/{journey}/map")
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(
      action = READ,
      subject = SUBJECT,
      parameters = {CUSTOMER})
  String page(
      @PathVariable String journey,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "false") boolean draft,
      @RequestParam(required = false) @Nullable UUID simulation,
      @RequestParam(required = false) @Nullable CustomerId customer,
      Model model) {
    var request = new PictureRequest(period, version, draft, simulation, customer);
    MapPicture picture = request.picture(pictures, journey);
    view.add(picture, request, model);
    model.addAttribute("customer", customer);
    return "journeys/map-picture";
  }

  @GetMapping({
    "/journeys/{journey}/map.svg",
    "/journeys/{journey}/map.png",
    "/journeys/{journey}/map.mmd"
  })
  @RequiresPermission(JourneyPermissions.READ)
  @AuditedRead(
      action = READ,
      subject = SUBJECT,
      parameters = {CUSTOMER})
  ResponseEntity<byte[]> file(
      @PathVariable String journey,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "false") boolean draft,
      @RequestParam(required = false) @Nullable UUID simulation,
      @RequestParam(required = false) @Nullable CustomerId customer,
      HttpServletRequest request) {
    var wanted = new PictureRequest(period, version, draft, simulation, customer);
    String path = request.getRequestURI();
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "svg" -> files.svg(journey, wanted);
      case "png" -> files.png(journey, wanted);
      default -> files.mermaid(journey, wanted);
    };
  }
}
