package org.cairncrm.integration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.cairncrm.integration.imports.Formulas;
import org.cairncrm.integration.imports.Rejections;
import org.cairncrm.shared.EnumWord;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends a file of rejected rows while it is being read. */
final class Download {
  /** The header that states how formula cells are written. */
  static final String HEADER = "Cairn-Formulas";

  /** The warning in the API description. */
  static final String WARNING =
      "Cells are as they were sent, so that the rows can be imported again. They may hold formulas"
          + " that a spreadsheet computes when the file is opened: to look at it in one, ask for"
          + " formulas=escaped, which puts an apostrophe before them. The header Cairn-Formulas"
          + " says which of the two it is.";

  private Download() {}

  static void of(
      Rejections rejections, UUID id, String file, Formulas formulas, HttpServletResponse response)
      throws IOException {
    String written = rejections.writtenAs(id, file);
    response.setContentType(written.equals("csv") ? "text/csv" : "application/x-ndjson");
    response.setCharacterEncoding(rejections.encoding(id, file).name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file + "-rejected." + written).build().toString());
    response.setHeader(HEADER, EnumWord.of(formulas));
    rejections.write(id, file, formulas, response.getWriter());
  }
}
