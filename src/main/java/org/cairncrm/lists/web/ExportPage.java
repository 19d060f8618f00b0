package org.cairncrm.lists.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cairncrm.access.AuditedRead;
import org.cairncrm.access.RequiresPermission;
import org.cairncrm.lists.ExportFormat;
import org.cairncrm.lists.ListPermissions;
import org.cairncrm.lists.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The export of a list from its page. */
@Controller
class ExportPage {
  private final ExportResponse exports;

  ExportPage(ExportResponse exports) {
    this.exports = exports;
  }

  @GetMapping("/lists/{list}/export")
  @RequiresPermission(ListPermissions.EXPORT)
  @AuditedRead(
      action = "list-exported",
      subject = "list:{list}",
      parameters = {"filter", "query", "columns", "format"})
  void export(
      @PathVariable String list,
      @RequestParam(defaultValue = "csv") ExportFormat format,
      ListRequest request,
      HttpServletResponse response)
      throws IOException {
    exports.sendForSpreadsheets(list, request, format, response);
  }
}
