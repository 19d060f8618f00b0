package org.cairncrm.loyalty.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairncrm.shared.SpreadsheetCell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file of comma-separated values. */
final class CsvDownload {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private CsvDownload() {}

  /**
   * @param name of the file, without its ending
   */
  static ResponseEntity<String> of(
      String name, List<String> columns, Stream<Collection<String>> rows) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(columns);
    rows.forEach(csv::writeRecord);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(text.toString());
  }

  /**
   * Begins a file whose rows are sent while they are read.
   *
   * @param name of the file, without its ending
   */
  static CsvWriter begin(HttpServletResponse response, String name, List<String> columns)
      throws IOException {
    response.setContentType(CSV.toString());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(response.getWriter());
    csv.writeRecord(columns);
    return csv;
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment().filename(name + ".csv").build().toString();
  }

  /** The cells of a row, which a spreadsheet takes for no formulas; null is empty. */
  static Collection<String> cells(@Nullable Object... cells) {
    return Stream.of(cells).map(cell -> SpreadsheetCell.safe(Objects.toString(cell, ""))).toList();
  }
}
