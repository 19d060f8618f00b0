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
 * Something to apply, put together from its rows.
 *
 * @param key what the source calls it
 * @param parent what the source calls what it belongs to
 * @param at when it happened
 * @param turn when it is applied: not before what it belongs to, whatever the rows say
 * @param body of the route that takes the same in
 * @param header the rows that told of it, the first of which counts
 * @param lines of an order, in their order
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

  /** What the route reads: the body without the origins of its lists. */
  ObjectNode fields() {
    List<String> origins =
        kind().fields().stream()
            .filter(field -> field.type().isList())
            .map(field -> field.name() + RecordParser.ORIGINS)
            .toList();
    return origins.isEmpty() ? body : body.deepCopy().remove(origins);
  }

  /** The columns that a value of a list comes from. */
  String columnNames(String list, int index) {
    List<Value> values = mapping.values(list);
    JsonNode origin = body.path(list + RecordParser.ORIGINS).path(index);
    return origin.isInt() ? values.get(origin.asInt()).columnNames() : mapping.columnNames(list);
  }

  /** All rows that it was made of. */
  Stream<PlacedPiece> rows() {
    return Stream.concat(
        header.stream().map(piece -> new PlacedPiece(mapping, piece)), lines.stream());
  }

  /** A piece with the record that made it. */
  record PlacedPiece(RecordMapping mapping, StagedRecord piece) {
    private static final Pattern NOTHING = Pattern.compile("\"unitPrice\":\"0(\\.0+)?\"");

    /** Whether both are of the same row. */
    boolean isOf(PlacedPiece other) {
      return piece.line() == other.piece.line()
          && mapping.from().index() == other.mapping.from().index();
    }

    /** Whether it is a line of an order that became a discount, for its price is negative. */
    boolean isDiscount() {
      return piece.data().contains("\"unitPrice\":\"-");
    }

    /**
     * Whether it would be a discount of nothing: a price that the mapping negates, and that is 0.
     */
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
