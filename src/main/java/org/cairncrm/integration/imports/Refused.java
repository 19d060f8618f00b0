package org.cairncrm.integration.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairncrm.integration.imports.ImportFact.PlacedPiece;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.Refusal;

/** Finds the rows and columns that a refusal is about. */
final class Refused {
  private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.?(.*)");

  private Refused() {}

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
        "the %s %s is not taken in: see line %d of %s"
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
    String field = error.field().replaceFirst("^" + FactTaker.BODY + "\\.?", "");
    Matcher line = LINE.matcher(field);
    if (line.matches() && Integer.parseInt(line.group(1)) < fact.lines().size()) {
      PlacedPiece row = fact.lines().get(Integer.parseInt(line.group(1)));
      return row.fault(row.mapping().column(line.group(2)), error.message());
    }
    if (field.equals("lines") && fact.lines().isEmpty()) {
      return first.fault("", "the order " + fact.key() + " has no lines");
    }
    String name = field.replaceFirst("\\[.*", "");
    String column = fact.mapping().column(name);
    return first.fault(
        column,
        column.isEmpty() && !name.isEmpty() ? name + ": " + error.message() : error.message());
  }
}
