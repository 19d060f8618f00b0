package org.cairncrm.integration.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Page;
import org.cairncrm.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rejected rows and unused values of imports, with their reasons. */
@Component
public class Rejections {
  private static final int TOGETHER = 1000;

  /** The approximate number of bytes that are read at once when rows are large. */
  private static final int BYTES = 4 << 20;

  private static final String LINE = "cairn_line";
  private static final String COLUMNS = "cairn_columns";
  private static final String REASONS = "cairn_reasons";

  private static final List<String> ADDED = List.of(LINE, COLUMNS, REASONS, Cells.ROW);

  private final ImportTables tables;
  private final FileTable files;
  private final FaultTable faults;
  private final DifferenceTable differences;
  private final RowTable rows;
  private final JsonMapper json;

  Rejections(
      ImportTables tables,
      FileTable files,
      FaultTable faults,
      DifferenceTable differences,
      RowTable rows,
      JsonMapper json) {
    this.tables = tables;
    this.files = files;
    this.faults = faults;
    this.differences = differences;
    this.rows = rows;
    this.json = json;
  }

  /**
   * The faults of rows, by file and line.
   *
   * @throws NotFound when there is no such import
   */
  public Page<RowFault> faults(UUID id, PageRequest page) {
    ImportMapping mapping = tables.get(id).read();
    return faults.of(id, page).map(one -> one.in(mapping));
  }

  /**
   * The values that were not used because an earlier row with the same id has others, by file and
   * line.
   *
   * @throws NotFound when there is no such import
   */
  public Page<Difference> differences(UUID id, PageRequest page) {
    ImportMapping mapping = tables.get(id).read();
    return differences
        .of(id, page)
        .map(
            one ->
                new Difference(
                    mapping.files().get(one.file()).name(),
                    one.line(),
                    one.column(),
                    one.reason()));
  }

  /**
   * The format of a file: {@code csv} or {@code ndjson}.
   *
   * @throws NotFound when there is no such import or file
   */
  public String writtenAs(UUID id, String file) {
    return tables.get(id).file(file).format().name().toLowerCase(Locale.ROOT);
  }

  /**
   * The encoding of a file.
   *
   * @throws NotFound when there is no such import or file
   */
  public Charset encoding(UUID id, String file) {
    return tables.get(id).file(file).encoding();
  }

  /**
   * Writes the unusable rows of a file as they were received, with their faults. After correction,
   * they can be imported with the same mapping.
   *
   * @param formulas how to write formula cells of a CSV file
   * @param to a writer in the file's encoding
   * @throws NotFound when there is no such import or file
   */
  public void write(UUID id, String name, Formulas formulas, Writer to) {
    SourceFile file = tables.get(id).file(name);
    FileTable.ReceivedFile received = files.of(id).get(file.index());
    if (received == null) {
      return;
    }
    var back = new EncodingCheck(file.encoding(), json);
    try {
      Sheet sheet =
          received.columns() == null
              ? row -> to.append(back.line(object(row))).append('\n')
              : csv(file, received.columns(), back, formulas, to);
      List<FaultTable.Rejected> next = faults.rejected(id, file.index(), 0, TOGETHER, BYTES);
      while (!next.isEmpty()) {
        for (FaultTable.Rejected row : next) {
          sheet.add(row);
        }
        next = faults.rejected(id, file.index(), next.getLast().line(), TOGETHER, BYTES);
      }
      to.flush();
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private Sheet csv(
      SourceFile file, List<String> columns, EncodingCheck back, Formulas formulas, Writer to) {
    CsvWriter csv = CsvWriter.builder().fieldSeparator(file.delimiter()).bufferSize(0).build(to);
    // a file of corrected rows already has these columns
    List<Integer> own =
        IntStream.range(0, columns.size())
            .filter(at -> !ADDED.contains(columns.get(at)))
            .boxed()
            .toList();
    List<String> names = new ArrayList<>(own.stream().map(columns::get).toList());
    names.addAll(ADDED);
    csv.writeRecord(names.stream().map(formulas::cell).toList());
    return row -> {
      List<String> cells = new ArrayList<>();
      JsonNode read = rows.parsed(row.cells());
      own.forEach(at -> cells.add(read == null ? "" : back.cell(read.path(at).asString(""))));
      cells.add(String.valueOf(row.line()));
      cells.add(said(row.columns()));
      cells.add(row.reasons());
      cells.add(whole(columns, read, back));
      csv.writeRecord(cells.stream().map(formulas::cell).toList());
    };
  }

  /**
   * The row in one cell if it has more or fewer cells than there are columns, so that no cell is
   * lost.
   */
  private static String whole(List<String> columns, @Nullable JsonNode read, EncodingCheck back) {
    if (read != null && read.size() != columns.size()) {
      return back.line(read);
    }
    int before = columns.indexOf(Cells.ROW);
    return read == null || before < 0 ? "" : read.path(before).asString("");
  }

  private ObjectNode object(FaultTable.Rejected row) {
    JsonNode own = rows.parsed(row.cells());
    ObjectNode object =
        own instanceof ObjectNode read
            ? read.deepCopy()
            : json.createObjectNode().put(Cells.ROW, row.cells());
    return object
        .put(LINE, row.line())
        .put(COLUMNS, said(row.columns()))
        .put(REASONS, row.reasons());
  }

  private static String said(@Nullable String columns) {
    return columns == null ? "" : columns;
  }

  /** Receives the rows one by one. */
  private interface Sheet {
    void add(FaultTable.Rejected row) throws IOException;
  }
}
