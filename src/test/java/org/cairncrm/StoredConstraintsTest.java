package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.CairnTest;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** PostgreSQL refuses rows that contradict the books, or that belong to nothing. */
@CairnTest
class StoredConstraintsTest {
  @Autowired DSLContext sql;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "balance_check | insert into loyalty.balance (customer_id, pending, active) values (?, -1,"
            + " 0)",
        "balance_check | insert into loyalty.balance (customer_id, pending, active) values (?, 0,"
            + " -1)",
        "lot_check | insert into loyalty.lot (customer_id, lot_id, source_id, status, points,"
            + " remaining, earned_at, activates_at) values (?, gen_random_uuid(),"
            + " gen_random_uuid(), 'PENDING', 0, 0, now(), now())",
        "lot_check | insert into loyalty.lot (customer_id, lot_id, source_id, status, points,"
            + " remaining, earned_at, activates_at) values (?, gen_random_uuid(),"
            + " gen_random_uuid(), 'PENDING', 5, 6, now(), now())",
        "posting_check | insert into loyalty.posting (customer_id, posting_id, lot_id, debit,"
            + " credit, points, occurred_at, event_seq) values (?, gen_random_uuid(),"
            + " gen_random_uuid(), 'PENDING', 'ACTIVE', 0, now(), 1)",
        "posting_check | insert into loyalty.posting (customer_id, posting_id, lot_id, debit,"
            + " credit, points, occurred_at, event_seq) values (?, gen_random_uuid(),"
            + " gen_random_uuid(), 'ACTIVE', 'ACTIVE', 5, now(), 1)",
        "discount_order | insert into orders.discount (customer_id, order_id, discount, name,"
            + " amount) values (?, gen_random_uuid(), 1, 'x', 1)",
        "reversed_line_reversal | insert into orders.reversed_line (customer_id, order_id,"
            + " reversal_id, line, quantity) values (?, gen_random_uuid(), gen_random_uuid(), 1,"
            + " 1)",
        "contact_point_customer | insert into customers.contact_point (customer_id, kind, value,"
            + " position) values (?, 'EMAIL', 'x', 1)",
        "identity_customer | insert into customers.identity (customer_id, source, external_id)"
            + " values (?, 'x', 'y')"
      })
  void refuses(String constraint, String insert) {
    assertThatThrownBy(() -> sql.execute(insert, CustomerId.next().value()))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("\"" + constraint + "\"");
  }
}
