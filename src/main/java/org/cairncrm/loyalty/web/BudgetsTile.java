package org.cairncrm.loyalty.web;

import java.util.List;
import java.util.Map;
import org.cairncrm.access.Role;
import org.cairncrm.home.HomeTile;
import org.cairncrm.home.HomeView;
import org.cairncrm.loyalty.BudgetState;
import org.cairncrm.loyalty.Budgets;
import org.cairncrm.loyalty.LoyaltyPermissions;
import org.springframework.stereotype.Component;

/** The tile with the budgets with at least 80 percent used. */
@Component
class BudgetsTile implements HomeTile<BudgetsTile.ScarceBudgets> {
  private final Budgets budgets;

  BudgetsTile(Budgets budgets) {
    this.budgets = budgets;
  }

  @Override
  public String name() {
    return "budgets";
  }

  @Override
  public Map<Role, Integer> places() {
    return Map.of(Role.LOYALTY_MANAGER, 15);
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public String template() {
    return "loyalty/budgets-tile";
  }

  @Override
  public ScarceBudgets content(HomeView view) {
    return new ScarceBudgets(budgets.all().stream().filter(BudgetState::nearlyUsedUp).toList());
  }

  /** The budgets that are nearly used up or used up. */
  record ScarceBudgets(List<BudgetState> budgets) {}
}
