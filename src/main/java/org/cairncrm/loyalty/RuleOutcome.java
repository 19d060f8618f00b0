package org.cairncrm.loyalty;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cairncrm.shared.Money;

/**
 * The points and vouchers that one rule would have given in a period.
 *
 * @param times how often it would have given something
 * @param points the points given
 * @param takenBack the points taken back for cancelled and returned goods
 * @param expired the points expired
 * @param vouchers the number of vouchers given
 * @param revoked the number of vouchers revoked with their orders
 * @param used the number of vouchers that would have been used on the customer's next order
 * @param worth the worth of the vouchers that were given and not revoked, by currency
 * @param discounts the discounts of the used vouchers, by currency
 * @param absences why it gave nothing, the most frequent reason first
 */
public record RuleOutcome(
    String rule,
    String title,
    long times,
    long points,
    long takenBack,
    long expired,
    long vouchers,
    long revoked,
    long used,
    List<Money> worth,
    List<Money> discounts,
    List<Absence> absences) {
  /** The number of reasons that are listed. */
  private static final int LISTED = 12;

  static RuleOutcome of(String rule, String title, RuleTally tally) {
    return new RuleOutcome(
        rule,
        title,
        tally.times,
        tally.earned,
        tally.takenBack,
        tally.expired,
        tally.vouchers,
        tally.revoked,
        tally.used,
        ProgrammeTally.monies(tally.worth),
        ProgrammeTally.monies(tally.discounts),
        tally.absences.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(LISTED)
            .map(reason -> new Absence(reason.getKey(), reason.getValue()))
            .toList());
  }

  /**
   * A reason why the rule gave nothing.
   *
   * @param orders the number of orders
   */
  public record Absence(String reason, long orders) {}
}
