package org.cairncrm.lists.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cairncrm.lists.ExportFormat;
import org.cairncrm.lists.Exports;
import org.cairncrm.lists.ListQuery;
import org.cairncrm.lists.ListRequest;
import org.cairncrm.lists.Lists;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers with the file of an export while the rows are being read. */
@Component
class ExportResponse {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Lists lists;
  private final Exports exports;

  ExportResponse(Lists lists, Exports exports) {
    this.lists = lists;
    this.exports = exports;
  }

  void send(String list, ListRequest request, ExportFormat format, HttpServletResponse response)
      throws IOException {
    send(list, request, format, false, response);
  }

  /** The same with a byte order mark, without which Excel misreads letters beyond ASCII. */
  void sendForSpreadsheets(
      String list, ListRequest request, ExportFormat format, HttpServletResponse response)
      throws IOException {
    send(list, request, format, true, response);
  }

  private void send(
      String list,
      ListRequest request,
      ExportFormat format,
      boolean marked,
      HttpServletResponse response)
      throws IOException {
    ListQuery query = lists.read(list, request);
    response.setContentType(format.mediaType());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(list + "." + format.ending()).build().toString());
    if (marked && format == ExportFormat.CSV) {
      response.getWriter().write(BYTE_ORDER_MARK);
    }
    exports.write(query, format, response.getWriter());
  }
}
