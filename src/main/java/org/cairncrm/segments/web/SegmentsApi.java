package org.cairncrm.segments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.segments.CustomerSegment;
import org.cairncrm.segments.SegmentOverview;
import org.cairncrm.segments.SegmentPermissions;
import org.cairncrm.segments.Segments;
import org.cairncrm.shared.CustomerId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Segments")
class SegmentsApi {
  private final Segments segments;

  SegmentsApi(Segments segments) {
    this.segments = segments;
  }

  @GetMapping("/api/segments")
  @RequiresPermission(SegmentPermissions.READ)
  @Operation(operationId = "listSegments", summary = "List the purchase segments with their sizes")
  SegmentOverview list() {
    return segments.overview();
  }

  @GetMapping("/api/customers/{id}/segment")
  @RequiresPermission(SegmentPermissions.READ)
  @Operation(
      operationId = "getCustomerSegment",
      summary = "Read the purchase segment of a customer, with its scores and values",
      description =
          "The segment is null if no order of the customer counts, and until the first night after"
              + " the first order.")
  @AuditedRead(action = "segment-read", subject = "customer:{id}")
  CustomerSegment of(@PathVariable CustomerId id) {
    return segments.of(id);
  }
}
