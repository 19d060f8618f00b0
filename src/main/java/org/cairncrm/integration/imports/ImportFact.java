package org.cairncrm.integration.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact to apply, assembled from its rows.
 *
 * @param key its external id in the source
 * @param parent the external id of its parent
 * @param at the time of the fact
 * @param turn the time at which it is applied: never before its parent, regardless of the rows
 * @param body the request body of the corresponding route
 * @param header its rows; the first of them is used
 * @param lines the lines of an order, in order
 */
record ImportFact(
    RecordMapping mapping,
    String key,
    @Nullable String parent,
    Instant at,
    Instant turn,
    ObjectNode body,
    List<StagedRecord> header,
    List<PlacedPiece> lines) {
  static final Comparator<ImportFact> ORDER =
      Comparator.comparing(ImportFact::turn)
          .thenComparing(fact -> fact.kind())
          .thenComparing(fact -> fact.header().getFirst().line());

  RecordKind kind() {
    return mapping.kind();
  }

  /** The body as the route reads it, without the origins of its lists. */
  ObjectNode fields() {
    List<String> origins =
        kind().fields().stream()
            .filter(field -> field.type().isList())
            .map(field -> field.name() + RecordParser.ORIGINS)
            .toList();
    return origins.isEmpty() ? body : body.deepCopy().remove(origins);
  }

  /** The columns of a value in a list. */
  String columnNames(String list, int index) {
    List<Value> values = mapping.values(list);
    JsonNode origin = body.path(list + RecordParser.ORIGINS).path(index);
    return origin.isInt() ? values.get(origin.asInt()).columnNames() : mapping.columnNames(list);
  }

  /** All rows of the fact. */
  Stream<PlacedPiece> rows() {
    return Stream.concat(
        header.stream().map(piece -> new PlacedPiece(mapping, piece)), lines.stream());
  }

  /** A staged record with its mapping. */
  record PlacedPiece(RecordMapping mapping, StagedRecord piece) {
    private static final Pattern NOTHING = Pattern.compile("\"unitPrice\":\"0(\\.0+)?\"");

    /** Whether both come from the same row. */
    boolean isOf(PlacedPiece other) {
      return piece.line() == other.piece.line()
          && mapping.from().index() == other.mapping.from().index();
    }

    /** Whether it is an order line that became a discount because its price is negative. */
    boolean isDiscount() {
      return piece.data().contains("\"unitPrice\":\"-");
    }

    /** Whether it is an empty discount: a price that the mapping negates, and that is 0. */
    boolean isEmptyDiscount() {
      return mapping.values("unitPrice").stream().anyMatch(Value::negated)
          && NOTHING.matcher(piece.data()).find();
    }

    FaultTable.Found fault(String column, String reason) {
      return new FaultTable.Found(mapping.from().index(), piece.line(), column, reason);
    }
  }

  ImportFact after(Instant other) {
    return other.isAfter(turn)
        ? new ImportFact(mapping, key, parent, at, other, body, header, lines)
        : this;
  }
}
