package org.cairncrm.lists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.ExportFormat;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.lists.ListRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Lists")
class ExportsApi {
  private final ExportResponse exports;

  ExportsApi(ExportResponse exports) {
    this.exports = exports;
  }

  @GetMapping("/api/lists/{list}/export")
  @RequiresPermission(ListPermissions.EXPORT)
  @Operation(
      operationId = "exportList",
      summary = "Download all rows of a list that match, as CSV or NDJSON",
      description =
          "A text in CSV that a spreadsheet would compute has an apostrophe before it; numbers stay"
              + " as they are.",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The rows, while they are being read",
              headers =
                  @Header(
                      name = "Content-Disposition",
                      description = "The name of the file",
                      schema = @Schema(type = "string")),
              content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
              }))
  @AuditedRead(
      action = "list-exported",
      subject = "list:{list}",
      parameters = {"filter", "query", "columns", "format"})
  void export(
      @PathVariable @Size(max = 60) String list,
      @RequestParam(defaultValue = "csv") ExportFormat format,
      ListRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.send(list, request, format, response);
  }
}
