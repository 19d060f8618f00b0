package org.cairncrm.loyalty;

import static org.cairncrm.loyalty.db.Tables.BALANCE;

import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The currencies in which a customer can be given points: those of the programmes in force, and
 * those that the customer has. So a typing error opens no balance.
 */
@Component
class PointsCurrencies {
  private final LiveProgrammes programmes;
  private final DSLContext sql;

  PointsCurrencies(LiveProgrammes programmes, DSLContext sql) {
    this.programmes = programmes;
    this.sql = sql;
  }

  /** In alphabetical order; {@code points} alone if there is neither a programme nor a balance. */
  List<String> of(CustomerId customer) {
    SequencedSet<String> all =
        new TreeSet<>(
            sql.select(BALANCE.CURRENCY)
                .from(BALANCE)
                .where(BALANCE.CUSTOMER_ID.eq(customer))
                .fetch(BALANCE.CURRENCY));
    programmes.all().forEach(programme -> all.add(programme.policy().currency()));
    return all.isEmpty() ? List.of(NewLot.POINTS) : List.copyOf(all);
  }

  /**
   * @throws Invalid if the customer cannot be given points in this currency
   */
  void require(CustomerId customer, String currency) {
    List<String> all = of(customer);
    if (!all.contains(currency)) {
      throw Invalid.field("currency", "must be one of the currencies " + String.join(", ", all));
    }
  }
}
