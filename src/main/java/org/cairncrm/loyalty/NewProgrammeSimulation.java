package org.cairncrm.loyalty;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairncrm.shared.Checks;
import org.cairncrm.shared.FieldError;
import org.cairncrm.shared.RequestRules;
import org.jspecify.annotations.Nullable;

/**
 * A simulation of a programme to be started.
 *
 * @param version a published version; the draft if it is left out
 * @param from the first day on which the programme is in force; a year before the last one if it is
 *     left out
 * @param to the last day; today if it is left out
 */
public record NewProgrammeSimulation(
    @Nullable @Min(1) Integer version, @Nullable LocalDate from, @Nullable LocalDate to)
    implements RequestRules {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2999;

  @Override
  public List<FieldError> faults(Instant now) {
    var checks = new Checks();
    requirePossible(checks, "from", from);
    requirePossible(checks, "to", to);
    if (from != null && to != null && to.isBefore(from)) {
      checks.add("to", "must not be before from");
    }
    return checks.faults();
  }

  private static void requirePossible(Checks checks, String field, @Nullable LocalDate day) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      checks.add(field, "must be a day from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }
  }
}
