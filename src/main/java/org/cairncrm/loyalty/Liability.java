package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cairncrm.shared.Money;

/**
 * What the programme owes.
 *
 * @param members customers who ever earned points or a reward of points
 * @param rewards how many were issued and not revoked
 * @param vouchers the value of issued vouchers that have not expired, for each currency
 */
@Schema(name = "LoyaltyLiability")
public record Liability(
    long members, long pending, long active, long rewards, List<Money> vouchers) {}
