package org.cairncrm.integration.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.access.ResponseStatuses;
import org.cairncrm.integration.BatchItem;
import org.cairncrm.integration.Inbox;
import org.cairncrm.integration.IntegrationPermissions;
import org.cairncrm.integration.Receipt;
import org.cairncrm.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CloudEvents 1.0 over HTTP, in all modes. One handler documents all of them, because the API
 * description does not merge the annotations of several handlers for one route.
 */
@RestController
@RequestMapping("/api/events")
@Tag(name = "Events")
class EventsApi {
  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String DATA = "application/json";

  private static final String SUMMARY = "Send events, once for each source and id";
  private static final String MODES =
      "One event as application/cloudevents+json; up to 100 events as"
          + " application/cloudevents-batch+json, each with a result of its own; or the data of one"
          + " event as application/json, with the attributes as headers: ce-specversion, ce-id,"
          + " ce-source and ce-type, and where needed ce-subject and ce-time.";

  private final Inbox inbox;

  EventsApi(Inbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping(consumes = STRUCTURED)
  @RequiresPermission(IntegrationPermissions.EVENTS_WRITE)
  @ResponseStatuses({404, 409})
  @Operation(
      operationId = "sendEvents",
      summary = SUMMARY,
      description = MODES,
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = {
                @Content(
                    mediaType = STRUCTURED,
                    schema = @Schema(implementation = StructuredEvent.class)),
                @Content(
                    mediaType = BATCH,
                    array =
                        @ArraySchema(
                            maxItems = Inbox.MOST,
                            schema = @Schema(implementation = StructuredEvent.class))),
                @Content(mediaType = DATA, schema = @Schema(type = "object"))
              }),
      responses = {
        @ApiResponse(
            responseCode = "201",
            description = "The event was stored",
            content = @Content(schema = @Schema(implementation = Receipt.class))),
        @ApiResponse(
            responseCode = "200",
            description = "The event was stored before",
            content = @Content(schema = @Schema(implementation = Receipt.class))),
        @ApiResponse(
            responseCode = "207",
            description = "The results of the events of a batch, in their order",
            content =
                @Content(array = @ArraySchema(schema = @Schema(implementation = BatchItem.class))))
      })
  ResponseEntity<Receipt> structured(@RequestBody ObjectNode event) {
    return answered(inbox.receive(inbox.read(event)));
  }

  @PostMapping(consumes = BATCH)
  @RequiresPermission(IntegrationPermissions.EVENTS_WRITE)
  @Hidden
  ResponseEntity<List<BatchItem>> batch(@RequestBody List<@Nullable JsonNode> events) {
    return ResponseEntity.status(HttpStatus.MULTI_STATUS).body(inbox.receive(events));
  }

  /** The media type is that of the data, so it may be any JSON type. */
  @PostMapping(consumes = {DATA, "application/*+json", "text/json"})
  @RequiresPermission(IntegrationPermissions.EVENTS_WRITE)
  @Hidden
  ResponseEntity<Receipt> binary(
      @RequestHeader HttpHeaders headers,
      @RequestBody(required = false) @Nullable ObjectNode data) {
    return answered(BinaryEvent.read(headers, data, event -> inbox.receive(inbox.read(event))));
  }

  private static ResponseEntity<Receipt> answered(Outcome<Receipt> reception) {
    return ResponseEntity.status(reception.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(reception.value());
  }
}
