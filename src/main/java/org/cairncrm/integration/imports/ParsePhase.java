package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the received rows into records, and stores the faults of unusable ones. */
@Component
class ParsePhase {
  /** The number of rows that are parsed at once. */
  private static final int ROWS = 2000;

  /** The approximate number of bytes that are parsed at once when rows are large. */
  private static final int BYTES = 4 << 20;

  private final RowTable rows;
  private final StagedRecordTable pieces;
  private final FaultTable faults;
  private final FileTable files;
  private final JsonMapper json;

  ParsePhase(
      RowTable rows,
      StagedRecordTable pieces,
      FaultTable faults,
      FileTable files,
      JsonMapper json) {
    this.rows = rows;
    this.pieces = pieces;
    this.faults = faults;
    this.files = files;
    this.json = json;
  }

  /** Parses the next rows. Parsing a row twice has the same result. */
  Read step(UUID id, ImportMapping mapping, ImportCheckpoint from) {
    SourceFile file = mapping.files().get(from.file());
    List<RowTable.Line> lines = rows.next(id, file, from.line(), ROWS, BYTES);
    if (lines.isEmpty()) {
      if (from.file() + 1 < mapping.files().size()) {
        return new Read(from.read(from.file() + 1, 0), 0);
      }
      pieces.breakWhatLacks(id, mapping);
      return new Read(ImportCheckpoint.applied(StagedRecord.NOBODY), 0);
    }
    List<@Nullable JsonNode> parsed = new ArrayList<>();
    lines.forEach(line -> parsed.add(rows.parsed(line.cells())));
    List<@Nullable Cells> cells = joined(id, mapping, file, parsed);
    var maker = new RecordParser(mapping, json);
    List<StagedRecord> said = new ArrayList<>();
    List<FaultTable.Found> wrong = new ArrayList<>();
    int read = 0;
    for (long size = 0; read < cells.size() && size < BYTES; read++) {
      RowTable.Line line = lines.get(read);
      int before = said.size();
      read(maker, file, line, cells.get(read), said, wrong);
      for (StagedRecord stagedRecord : said.subList(before, said.size())) {
        size += stagedRecord.data().length();
      }
    }
    pieces.add(id, withoutRepetitions(mapping, said));
    faults.add(id, wrong);
    return new Read(from.read(from.file(), lines.get(read - 1).line()), read);
  }

  /**
   * The rows with the rows that they join. Returns fewer rows if their joined rows are too large to
   * hold in memory together.
   */
  private List<@Nullable Cells> joined(
      UUID id, ImportMapping mapping, SourceFile file, List<@Nullable JsonNode> own) {
    List<@Nullable JsonNode> some = own;
    while (true) {
      try {
        return new FileJoin(id, mapping, rows, files.of(id), BYTES).join(file, some);
      } catch (FileJoin.TooLarge tooLarge) {
        some = some.subList(0, Math.max(1, some.size() / 4));
      }
    }
  }

  private static void read(
      RecordParser maker,
      SourceFile file,
      RowTable.Line line,
      @Nullable Cells row,
      List<StagedRecord> said,
      List<FaultTable.Found> wrong) {
    String unreadable =
        row == null
            ? "is %s, but must be a JSON object".formatted(UnusableRow.quoted(line.cells()))
            : row.misshapen();
    if (row == null || unreadable != null) {
      wrong.add(new FaultTable.Found(file.index(), line.line(), "", String.valueOf(unreadable)));
      if (row != null) {
        maker.lose(row, line.line(), said);
      }
      return;
    }
    maker.read(
        row,
        line.line(),
        said,
        (column, reason) ->
            wrong.add(new FaultTable.Found(file.index(), line.line(), column, reason)));
  }

  /**
   * Drops repeated records. A file that repeats an order and its customer on each line then needs
   * only a third of the records. An order that lacks several rows is recorded as such only once,
   * too.
   */
  private static List<StagedRecord> withoutRepetitions(
      ImportMapping mapping, List<StagedRecord> said) {
    Set<RecordKey> seen = new HashSet<>();
    return said.stream()
        .filter(
            stagedRecord ->
                !saidOnce(mapping, stagedRecord)
                    || seen.add(
                        new RecordKey(
                            stagedRecord.record(),
                            stagedRecord.customer(),
                            stagedRecord.key(),
                            stagedRecord.parent(),
                            stagedRecord.data())))
        .toList();
  }

  private static boolean saidOnce(ImportMapping mapping, StagedRecord stagedRecord) {
    return stagedRecord.broken()
        ? stagedRecord.customer().equals(StagedRecord.NOBODY)
        : mapping.records().get(stagedRecord.record()).repeats();
  }

  /** The content by which a repeated record is recognised. */
  private record RecordKey(
      int record, String customer, String key, @Nullable String parent, String data) {}

  /**
   * The result of a step.
   *
   * @param rows the number of parsed rows
   */
  record Read(ImportCheckpoint next, int rows) {}
}
