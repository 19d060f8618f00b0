package org.cairncrm.loyalty;

import java.util.List;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Money;

/**
 * The points and rewards that an order would earn if it were placed now. Nothing is changed.
 *
 * @param nth which of the customer's orders it would be
 * @param rules the rules of all programmes in force that look at orders, also those that would give
 *     nothing
 */
public record SimulatedOrder(
    CustomerId customer, Money total, int nth, List<SimulatedRule> rules) {}
