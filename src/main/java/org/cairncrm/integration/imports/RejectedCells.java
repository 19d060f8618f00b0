package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.integration.imports.ImportFact.PlacedPiece;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** Finds the rows and columns that caused a refusal. */
final class RejectedCells {
  /** A path such as {@code lines[1].quantity} or {@code emails[0]}. */
  private static final Pattern ITEM = Pattern.compile("(\\w+)\\[(\\d+)]\\.?(.*)");

  private static final String NOT = "is not ";

  private RejectedCells() {}

  static List<FaultTable.Found> faults(ImportFact fact, Refusal refusal) {
    List<FaultTable.Found> faults = new ArrayList<>();
    PlacedPiece first = fact.rows().findFirst().orElseThrow();
    if (refusal instanceof Invalid invalid) {
      invalid.errors().forEach(error -> faults.add(fault(fact, first, error)));
    } else {
      faults.add(first.fault("", String.valueOf(refusal.getMessage())));
    }
    PlacedPiece worst =
        fact.rows().filter(row -> isOf(faults.getFirst(), row)).findFirst().orElse(first);
    String others =
        "the %s %s is rejected: see line %d of %s"
            .formatted(
                fact.kind().word(),
                fact.key(),
                worst.piece().line(),
                worst.mapping().from().name());
    fact.rows()
        .filter(row -> faults.stream().noneMatch(fault -> isOf(fault, row)))
        .map(row -> row.fault("", others))
        .toList()
        .forEach(faults::add);
    return faults;
  }

  private static boolean isOf(FaultTable.Found fault, PlacedPiece row) {
    return fault.line() == row.piece().line() && fault.file() == row.mapping().from().index();
  }

  private static FaultTable.Found fault(ImportFact fact, PlacedPiece first, FieldError error) {
    String field = error.field().replaceFirst("^" + FactSubmission.BODY + "\\.?", "");
    if (field.equals("lines") && fact.lines().isEmpty()) {
      return first.fault("", "the order " + fact.key() + " has no lines");
    }
    Matcher item = ITEM.matcher(field);
    if (!item.matches()) {
      return fault(first, field, fact.mapping().columnNames(field), fact.body().path(field), error);
    }
    String list = item.group(1);
    int index = Integer.parseInt(item.group(2));
    JsonNode found = fact.body().path(list).path(index);
    if (list.equals("lines") || list.equals("discounts")) {
      String name = item.group(3);
      PlacedPiece row = row(fact, list, index, first);
      String mapped = list.equals("lines") ? name : mapped(name, row);
      return fault(row, name, row.mapping().columnNames(mapped), found.path(name), error);
    }
    return fault(first, list, fact.columnNames(list, index), found, error);
  }

  /** The field of a row that became a field of a discount. */
  private static String mapped(String field, PlacedPiece row) {
    boolean line = row.mapping().kind() == RecordKind.ORDER_LINE;
    return switch (field) {
      case "amount" -> line ? "unitPrice" : "discount";
      case "code" -> line ? "sku" : "discountCode";
      default -> field;
    };
  }

  /** The row of a line or of a discount; lines with a negative price have become discounts. */
  private static PlacedPiece row(ImportFact fact, String list, int index, PlacedPiece first) {
    boolean discounts = list.equals("discounts");
    List<PlacedPiece> rows =
        fact.lines().stream().filter(row -> row.isDiscount() == discounts).toList();
    // the discount of the order itself comes before those of rows
    int at = index - (discounts ? fact.body().path(list).size() - rows.size() : 0);
    return at < 0 || at >= rows.size() ? first : rows.get(at);
  }

  private static FaultTable.Found fault(
      PlacedPiece row, String field, String columns, JsonNode found, FieldError error) {
    String reason = reason(found, error.message());
    return row.fault(
        columns, columns.isEmpty() && !field.isEmpty() ? field + ": " + reason : reason);
  }

  /** The message, with the value that it refers to. */
  private static String reason(JsonNode found, String message) {
    if (!found.isValueNode() || found.isNull()) {
      return message;
    }
    String is = "is " + UnusableRow.quoted(found.asString());
    if (message.startsWith("must ")) {
      return is + ", but " + message;
    }
    return message.startsWith(NOT)
        ? is + ", but must be " + message.substring(NOT.length())
        : is + ": " + message;
  }
}
