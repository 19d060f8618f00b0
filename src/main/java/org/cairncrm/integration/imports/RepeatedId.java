package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairncrm.integration.imports.ImportFact.PlacedPiece;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Compares rows with the same id. The first row is used; other values of later rows are not. */
final class RepeatedId {
  private final PlacedPiece used;
  private final JsonMapper json;

  /**
   * @param used the first row
   */
  RepeatedId(PlacedPiece used, JsonMapper json) {
    this.used = used;
    this.json = json;
  }

  /**
   * The unused values of another row with the same id. Its time may differ, since the earliest is
   * used; amounts that add up may differ, and values may be missing.
   */
  List<FaultTable.Found> differences(PlacedPiece other) {
    if (other.piece().data().equals(used.piece().data()) && sameParent(other)) {
      return List.of();
    }
    RecordKind kind = used.mapping().kind();
    JsonNode own = json.readTree(used.piece().data());
    JsonNode others = json.readTree(other.piece().data());
    List<FaultTable.Found> differences = new ArrayList<>();
    for (RecordKind.Field field : kind.fields()) {
      JsonNode value = others.path(field.name());
      boolean free = field.sum() || field.ownOfRow() || field.name().equals(kind.time());
      if (!free && !value.isMissingNode() && !value.equals(own.path(field.name()))) {
        differences.add(
            difference(
                other,
                other.mapping().columnNames(field.name()),
                field.name(),
                value,
                own.path(field.name())));
      }
    }
    if (!sameParent(other)) {
      Value parent = other.mapping().parent();
      differences.add(
          difference(
              other,
              parent == null ? "" : parent.columnNames(),
              "parent",
              json.valueToTree(other.piece().parent()),
              json.valueToTree(used.piece().parent())));
    }
    return differences;
  }

  private boolean sameParent(PlacedPiece other) {
    return java.util.Objects.equals(other.piece().parent(), used.piece().parent());
  }

  private FaultTable.Found difference(
      PlacedPiece other, String columns, String field, JsonNode value, JsonNode own) {
    return other.fault(
        columns,
        "%sis %s, but line %d of %s, which has the same id %s, %s and counts"
            .formatted(
                columns.isEmpty() ? field + ": " : "",
                quoted(value),
                used.piece().line(),
                used.mapping().from().name(),
                UnusableRow.quoted(used.piece().key()),
                own instanceof MissingNode ? "has nothing" : "has " + quoted(own)));
  }

  private static String quoted(JsonNode value) {
    return UnusableRow.quoted(
        value.isArray()
            ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
            : value.asString());
  }
}
