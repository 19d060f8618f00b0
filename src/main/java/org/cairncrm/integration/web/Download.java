package org.cairncrm.integration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.cairncrm.integration.imports.Rejections;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file of rejected rows, sent as it is read. */
final class Download {
  private Download() {}

  static void of(Rejections rejections, UUID id, String file, HttpServletResponse response)
      throws IOException {
    String written = rejections.writtenAs(id, file);
    response.setContentType(written.equals("csv") ? "text/csv" : "application/x-ndjson");
    response.setCharacterEncoding(rejections.encoding(id, file).name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file + "-rejected." + written).build().toString());
    rejections.write(id, file, response.getWriter());
  }
}
