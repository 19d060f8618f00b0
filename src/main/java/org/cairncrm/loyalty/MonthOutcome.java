package org.cairncrm.loyalty;

import java.time.LocalDate;
import java.util.List;
import org.cairncrm.shared.Money;

/**
 * The points and vouchers that a programme would have given in one month.
 *
 * @param month its first day
 * @param points the points given
 * @param takenBack the points taken back
 * @param vouchers the number of vouchers given
 * @param worth the worth of these vouchers without revoked ones, by currency
 * @param discounts the discounts of those that would have been used, by currency
 */
public record MonthOutcome(
    LocalDate month,
    long points,
    long takenBack,
    long vouchers,
    List<Money> worth,
    List<Money> discounts) {}
