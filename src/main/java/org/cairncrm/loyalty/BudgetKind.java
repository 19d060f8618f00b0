package org.cairncrm.loyalty;

/** The unit in which a budget counts. */
public enum BudgetKind {
  POINTS,
  VOUCHERS
}
