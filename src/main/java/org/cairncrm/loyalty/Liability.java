package org.cairncrm.loyalty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cairncrm.shared.Money;

/**
 * The outstanding liability of the loyalty programmes.
 *
 * @param members the number of customers who ever earned points or a reward of points
 * @param rewards the number of rewards that were issued and not revoked
 * @param vouchers the value of issued vouchers that have not expired, for each currency
 */
@Schema(name = "LoyaltyLiability")
public record Liability(
    long members, long pending, long active, long rewards, List<Money> vouchers) {}
