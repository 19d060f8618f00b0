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

/** Reads the rows that came in, and keeps what each says, or why it cannot be used. */
@Component
class Reading {
  /** How many rows are read at once. */
  private static final int ROWS = 2000;

  /** Or, where they are large, about how many bytes of them. */
  private static final int BYTES = 4 << 20;

  private final RowTable rows;
  private final PieceTable pieces;
  private final FaultTable faults;
  private final FileTable files;
  private final JsonMapper json;

  Reading(RowTable rows, PieceTable pieces, FaultTable faults, FileTable files, JsonMapper json) {
    this.rows = rows;
    this.pieces = pieces;
    this.faults = faults;
    this.files = files;
    this.json = json;
  }

  /** Reads on; read twice, a row leaves the same. */
  Read step(UUID id, ImportMapping mapping, ImportPlace from) {
    SourceFile file = mapping.files().get(from.file());
    List<RowTable.Line> lines = rows.next(id, file, from.line(), ROWS, BYTES);
    if (lines.isEmpty()) {
      if (from.file() + 1 < mapping.files().size()) {
        return new Read(from.read(from.file() + 1, 0), 0);
      }
      pieces.breakWhatLacks(id, mapping);
      return new Read(ImportPlace.applied(Piece.NOBODY), 0);
    }
    var joining = new Joining(id, mapping, rows, files.of(id));
    var maker = new PieceMaker(mapping, json);
    List<@Nullable JsonNode> parsed = new ArrayList<>();
    lines.forEach(line -> parsed.add(rows.parsed(line.cells())));
    List<@Nullable Cells> cells = joining.join(file, parsed);
    List<Piece> said = new ArrayList<>();
    List<FaultTable.Found> wrong = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      long line = lines.get(at).line();
      Cells row = cells.get(at);
      String unreadable = row == null ? "is no JSON object" : row.misshapen();
      if (row == null || unreadable != null) {
        wrong.add(new FaultTable.Found(file.index(), line, "", String.valueOf(unreadable)));
        if (row != null) {
          maker.lose(row, line, said);
        }
      } else {
        maker.read(
            row,
            line,
            said,
            (column, reason) ->
                wrong.add(new FaultTable.Found(file.index(), line, column, reason)));
      }
    }
    pieces.add(id, withoutRepetitions(mapping, said));
    faults.add(id, wrong);
    return new Read(from.read(from.file(), lines.getLast().line()), lines.size());
  }

  /**
   * Where an order and its customer are told with each of its lines, once is enough: a third of the
   * pieces. So it is where an order lacks several rows.
   */
  private static List<Piece> withoutRepetitions(ImportMapping mapping, List<Piece> said) {
    Set<Told> told = new HashSet<>();
    return said.stream()
        .filter(
            piece ->
                !saidOnce(mapping, piece)
                    || told.add(
                        new Told(
                            piece.record(),
                            piece.customer(),
                            piece.key(),
                            piece.parent(),
                            piece.data())))
        .toList();
  }

  private static boolean saidOnce(ImportMapping mapping, Piece piece) {
    return piece.broken()
        ? piece.customer().equals(Piece.NOBODY)
        : mapping.records().get(piece.record()).kind().repeats();
  }

  /** What a row says again that one before it said. */
  private record Told(
      int record, String customer, String key, @Nullable String parent, String data) {}

  /**
   * How far a step came.
   *
   * @param rows how many it read
   */
  record Read(ImportPlace next, int rows) {}
}
