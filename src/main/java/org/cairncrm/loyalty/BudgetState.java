package org.cairncrm.loyalty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A budget of a programme in force, in its present period.
 *
 * @param programme the name of the programme
 * @param title the title of the programme
 * @param most the points or vouchers that it gives at most in a period
 * @param used the points or vouchers that were given in this period and not taken back
 * @param from the beginning of the period; null without a period
 * @param until the end of the period; null without a period
 */
public record BudgetState(
    String programme,
    String title,
    BudgetKind kind,
    CapPeriod per,
    long most,
    long used,
    @Nullable Instant from,
    @Nullable Instant until) {
  private static final long NEARLY = 80;
  private static final long ALL = 100;

  /** The share that was given, in whole percent, rounded down and at most 100. */
  @JsonIgnore
  public long percent() {
    return used >= most ? ALL : (long) (used * 100.0 / most);
  }

  /** Whether at least 80 percent were given. */
  @JsonIgnore
  public boolean nearlyUsedUp() {
    return percent() >= NEARLY;
  }

  /** Whether nothing is left. */
  @JsonIgnore
  public boolean usedUp() {
    return percent() >= ALL;
  }
}
