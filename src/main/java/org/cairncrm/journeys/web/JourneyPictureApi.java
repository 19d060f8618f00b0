package org.cairncrm.journeys.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.journeys.JourneyPermissions;
import org.cairncrm.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journeys")
class JourneyPictureApi {
  private static final String READ = "journey-map-read";
  private static final String SUBJECT = "journey:{journey}";
  private static final String CUSTOMER = "customer";

  private final PictureFiles files;

  JourneyPictureApi(PictureFiles files) {
    this.files = files;
  }

  @GetMapping("/api/journeys/{journey}/map.svg")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(
      operationId = "drawJourneyMap",
      summary = "Draw a journey map as SVG",
      description =
          "The version in force with its figures; or a version, the draft, the result of a"
              + " simulation, or the newest run of a customer.",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The drawing",
              headers =
                  @Header(
                      name = "Content-Disposition",
                      description = "The name of the file",
                      schema = @Schema(type = "string")),
              content = @Content(mediaType = PictureFiles.SVG, schema = @Schema(type = "string"))))
  @AuditedRead(
      action = READ,
      subject = SUBJECT,
      parameters = {CUSTOMER})
  ResponseEntity<byte[]> svg(
      @PathVariable @Size(max = 100) String journey,
      @RequestParam(required = false) @Size(max = 10) @Nullable String period,
      @RequestParam(required = false) @Min(1) @Max(Integer.MAX_VALUE) @Nullable Integer version,
      @RequestParam(defaultValue = "false") boolean draft,
      @RequestParam(required = false) @Nullable UUID simulation,
      @RequestParam(required = false) @Nullable CustomerId customer) {
    return files.svg(journey, new PictureRequest(period, version, draft, simulation, customer));
  }

  @GetMapping("/api/journeys/{journey}/map.png")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(
      operationId = "renderJourneyMap",
      summary = "Draw a journey map as PNG",
      description = "The same drawing as `map.svg`, with two pixels for each.",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The drawing",
              headers =
                  @Header(
                      name = "Content-Disposition",
                      description = "The name of the file",
                      schema = @Schema(type = "string")),
              content =
                  @Content(
                      mediaType = "image/png",
                      schema = @Schema(type = "string", format = "binary"))))
  @AuditedRead(
      action = READ,
      subject = SUBJECT,
      parameters = {CUSTOMER})
  ResponseEntity<byte[]> png(
      @PathVariable @Size(max = 100) String journey,
      @RequestParam(required = false) @Size(max = 10) @Nullable String period,
      @RequestParam(required = false) @Min(1) @Max(Integer.MAX_VALUE) @Nullable Integer version,
      @RequestParam(defaultValue = "false") boolean draft,
      @RequestParam(required = false) @Nullable UUID simulation,
      @RequestParam(required = false) @Nullable CustomerId customer) {
    return files.png(journey, new PictureRequest(period, version, draft, simulation, customer));
  }

  @GetMapping("/api/journeys/{journey}/map.mmd")
  @RequiresPermission(JourneyPermissions.READ)
  @Operation(
      operationId = "exportJourneyMapToMermaid",
      summary = "Export a journey map as a user journey of Mermaid",
      description =
          "Stages are sections, and touchpoints are tasks with the emotion of the stage as their"
              + " score. Mermaid has no place for moves, targets and counts.",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The text",
              headers =
                  @Header(
                      name = "Content-Disposition",
                      description = "The name of the file",
                      schema = @Schema(type = "string")),
              content =
                  @Content(mediaType = PictureFiles.MERMAID, schema = @Schema(type = "string"))))
  @AuditedRead(
      action = READ,
      subject = SUBJECT,
      parameters = {CUSTOMER})
  ResponseEntity<byte[]> mermaid(
      @PathVariable @Size(max = 100) String journey,
      @RequestParam(required = false) @Size(max = 10) @Nullable String period,
      @RequestParam(required = false) @Min(1) @Max(Integer.MAX_VALUE) @Nullable Integer version,
      @RequestParam(defaultValue = "false") boolean draft,
      @RequestParam(required = false) @Nullable UUID simulation,
      @RequestParam(required = false) @Nullable CustomerId customer) {
    return files.mermaid(journey, new PictureRequest(period, version, draft, simulation, customer));
  }
}
