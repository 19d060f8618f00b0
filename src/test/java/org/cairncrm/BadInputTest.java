package org.cairncrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.ApiDocument.Operation;
import org.cairncrm.testing.CairnTest;
import org.cairncrm.testing.Callers;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every operation that the API describes is called with all kinds of bad input, made from what it
 * describes: a new route is tried from the day it appears. Where it needs something that a
 * description cannot tell, {@link ApiSamples} has it.
 */
@CairnTest
class BadInputTest {
  @Autowired Callers callers;
  @Autowired DSLContext sql;
  Http system;
  ApiDocument api;
  ApiSamples samples;

  @BeforeEach
  void read_the_description() {
    system = callers.system();
    api = new ApiDocument(system.get("/api/openapi").body());
    samples = new ApiSamples(system, this::parked, this::stuck);
  }

  private String parked(String customer) {
    sql.execute(
        "update events.stream set parked = parked + 1 where customer_id = ?::uuid", customer);
    return sql.fetchSingle(
            """
            insert into events.parked (customer_id, reaction, seq, parked_id, status, tries, parked_at)
            values (?::uuid, 'test.broken', 1, gen_random_uuid(), 'DEAD', 10, now()) returning parked_id
            """,
            customer)
        .get(0, String.class);
  }

  private String stuck(String customer) {
    sql.execute(
        """
        insert into work.due (customer_id, kind, key, due_at, attempt_at, tries, dead)
        values (?::uuid, 'test.broken', 'x', now(), now(), 10, true)
        """,
        customer);
    return "{\"customer\":\"%s\",\"kind\":\"test.broken\",\"key\":\"x\"}".formatted(customer);
  }

  @Test
  void bad_input_is_refused_by_a_problem_that_names_the_field() {
    assertThat(api.operations()).hasSizeGreaterThan(30);
    List<String> faults = new ArrayList<>();
    for (Operation operation : api.operations()) {
      try {
        var accepted = samples.of(operation).by(system);
        if (accepted.statusCode() / 100 == 2) {
          refused(samples.of(operation), faults);
        } else {
          faults.add(operation + " refuses its sample, mend it in ApiSamples: " + accepted.body());
        }
      } catch (AssertionError incomplete) {
        faults.add(incomplete.getMessage());
      }
    }
    assertThat(faults).as(faults.size() + " faults").isEmpty();
  }

  /** And changes nothing. */
  private void refused(ApiCall valid, List<String> faults) {
    List<BadCall> calls = new ArrayList<>(BadParameters.of(valid));
    if (valid.body() != null) {
      calls.addAll(BadBodies.of(api, valid));
    }
    Map<String, String> before = StoredRows.in(sql);
    for (BadCall call : calls) {
      String fault = call.fault(system);
      if (fault != null) {
        faults.add(fault);
      }
    }
    var changed = new LinkedHashMap<>(StoredRows.in(sql));
    changed.entrySet().removeAll(before.entrySet());
    if (!changed.isEmpty()) {
      faults.add(valid.operation() + " changed " + changed.keySet() + " though it refused");
    }
  }
}
