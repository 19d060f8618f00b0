package org.cairncrm.console;

import org.cairncrm.testing.ModuleSamples;
import org.cairncrm.testing.Samples;

/** Valid calls of the routes of operations, on rows that no call can make. */
class OperationsSamples implements ModuleSamples {
  @Override
  public void addTo(Samples samples) {
    samples.id("parked-reactions", () -> parked(samples));
    samples.body(
        "POST /api/parked-reactions/{id}/dismissal", () -> "{\"reason\":\"It was a test\"}");
    samples.body("POST /api/stuck-due-rows/retry", () -> stuck(samples, samples.id("customers")));
    samples.once("POST /api/parked-reactions/{id}/dismissal");
  }

  private static String parked(Samples samples) {
    String customer = samples.id("customers");
    samples
        .sql()
        .execute(
            "update events.stream set parked = parked + 1 where customer_id = ?::uuid", customer);
    return samples
        .sql()
        .fetchSingle(
            """
            insert into events.parked (customer_id, reaction, seq, parked_id, status, tries, parked_at)
            values (?::uuid, 'test.broken', 1, gen_random_uuid(), 'DEAD', 10, now()) returning parked_id
            """,
            customer)
        .get(0, String.class);
  }

  private static String stuck(Samples samples, String customer) {
    samples
        .sql()
        .execute(
            """
            insert into work.due (customer_id, kind, key, due_at, attempt_at, tries, dead)
            values (?::uuid, 'test.broken', 'x', now(), now(), 10, true)
            """,
            customer);
    return "{\"customer\":\"%s\",\"kind\":\"test.broken\",\"key\":\"x\"}".formatted(customer);
  }
}
