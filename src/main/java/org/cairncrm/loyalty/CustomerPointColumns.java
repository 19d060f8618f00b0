package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import org.cairncrm.lists.ListColumn;
import org.cairncrm.lists.ListColumns;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The points of a customer, in the list of customers. */
@Component
class CustomerPointColumns implements ListColumns {
  @Override
  public boolean isFor(String list) {
    return list.equals("customers");
  }

  @Override
  public String permission() {
    return LoyaltyPermissions.READ;
  }

  @Override
  public List<ListColumn> columns(Field<CustomerId> customer) {
    return List.of(
        ListColumn.number("points", "loyalty.column.points", BALANCE.ACTIVE.minus(BALANCE.DEBT))
            .joined(BALANCE, account(customer))
            .shown(),
        ListColumn.number("pendingPoints", "loyalty.column.pending", BALANCE.PENDING)
            .joined(BALANCE, account(customer)));
  }

  private static Condition account(Field<CustomerId> customer) {
    return BALANCE.CUSTOMER_ID.eq(customer).and(BALANCE.CURRENCY.eq(inline(NewLot.POINTS)));
  }
}
