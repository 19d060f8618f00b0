package org.cairncrm.loyalty;

import java.time.LocalDate;
import java.util.List;
import org.cairncrm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The points and vouchers that a programme would have given in a period.
 *
 * @param customers the number of customers who would have got something
 * @param points the points given
 * @param takenBack the points taken back for cancelled and returned goods
 * @param expired the points expired
 * @param valid the points that customers would have at the end of the period
 * @param pending those of the valid points that are not active yet
 * @param vouchers the number of vouchers given
 * @param used the number of vouchers that would have been used on the customer's next order
 * @param worth the worth of the vouchers that were given and not revoked, by currency
 * @param discounts the discounts of the used vouchers, by currency
 * @param busiestDay the day on which most customers would have got something; null if there is none
 * @param onBusiestDay the number of these customers
 */
public record ProgrammeOutcome(
    long customers,
    long points,
    long takenBack,
    long expired,
    long valid,
    long pending,
    long vouchers,
    long used,
    List<Money> worth,
    List<Money> discounts,
    @Nullable LocalDate busiestDay,
    long onBusiestDay,
    List<RuleOutcome> rules,
    List<MonthOutcome> months) {}
