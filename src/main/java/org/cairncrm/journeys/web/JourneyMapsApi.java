package org.cairncrm.journeys.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cairncrm.access.RequiresRead;
import org.cairncrm.access.RequiresWrite;
import org.cairncrm.access.ResourcePermissions;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.journeys.Journeys;
import org.cairncrm.journeys.MapPublication;
import org.cairncrm.journeys.MapPublications;
import org.cairncrm.journeys.NewPublication;
import org.cairncrm.journeys.PublicationProposal;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.rules.documents.web.DocumentRoutes;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(JourneyMapsApi.PATH)
@ResourcePermissions(read = JourneyPermissions.READ, write = JourneyPermissions.WRITE)
@Tag(name = "Journeys")
class JourneyMapsApi extends DocumentRoutes {
  static final String PATH = "/api/journey-maps";

  private final MapPublications publications;

  JourneyMapsApi(Journeys journeys, MapPublications publications, MapChangeWords words) {
    super(journeys.maps(), PATH, words);
    this.publications = publications;
  }

  @PostMapping("/{name}/versions")
  @RequiresWrite
  @ResponseStatuses({201, 409})
  @Operation(
      operationId = "publish{}",
      summary = "Publish the draft of a {}, or an older version again, as its next version",
      description =
          "While customers are under way, a policy says what happens to them: pin, drain or"
              + " migrate.")
  ResponseEntity<Draft> publish(
      @PathVariable @Size(max = 100) String name,
      @RequestHeader("If-Match") @Pattern(regexp = VersionTag.FORM, message = VersionTag.MESSAGE)
          String ifMatch,
      @Valid @RequestBody NewPublication publication) {
    return published(publications.publish(name, VersionTag.read(ifMatch), publication));
  }

  @GetMapping("/{name}/publication-proposal")
  @RequiresRead
  @Operation(
      operationId = "proposePublication",
      summary = "Read how many customers a publication concerns, with a proposed mapping of stages")
  PublicationProposal proposal(
      @PathVariable @Size(max = 100) String name,
      @RequestParam(required = false) @Min(1) @Max(999_999_999) @Nullable Integer fromVersion) {
    return publications.proposal(name, fromVersion);
  }

  @GetMapping("/{name}/publications")
  @RequiresRead
  @Operation(
      operationId = "listPublications",
      summary = "List who published which version and why, and what it did with customers")
  Page<MapPublication> list(@PathVariable @Size(max = 100) String name) {
    return new Page<>(publications.list(name), null);
  }
}
