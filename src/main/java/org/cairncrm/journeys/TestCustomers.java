package org.cairncrm.journeys;

import static org.cairncrm.journeys.db.Tables.TEST_CUSTOMER;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Trail;
import org.cairncrm.rules.documents.Documents;
import org.cairncrm.rules.documents.Draft;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shell.CustomerNames;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Customers who walk the draft of a map as a test, before it is published. Where they are is
 * computed from their history each time, so that it holds for the draft as it is, and costs nothing
 * when an event is recorded. The test ends when the draft is published.
 */
@Component
public class TestCustomers {
  /** The greatest number of test customers of one draft. */
  public static final int MOST = 20;

  private final DSLContext sql;
  private final LiveMaps maps;
  private final DraftWalks walks;
  private final CustomerNames names;
  private final Commands commands;
  private final CurrentActor actors;
  private final Trail trail;
  private final Clock clock;

  TestCustomers(
      DSLContext sql,
      LiveMaps maps,
      DraftWalks walks,
      CustomerNames names,
      Commands commands,
      CurrentActor actors,
      Trail trail,
      Clock clock) {
    this.sql = sql;
    this.maps = maps;
    this.walks = walks;
    this.names = names;
    this.commands = commands;
    this.actors = actors;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Walks the draft with its test customers, in the order in which they were chosen.
   *
   * @throws NotFound if there is no such journey map
   */
  public DraftTest of(String journey) {
    Draft draft = documents().draft(journey);
    PublishedMap map = maps.read(draft.text());
    Instant now = clock.instant();
    List<TestCustomer> customers =
        sql.select(TEST_CUSTOMER.CUSTOMER_ID, TEST_CUSTOMER.CHOSEN_BY, TEST_CUSTOMER.CHOSEN_AT)
            .from(TEST_CUSTOMER)
            .where(current(draft))
            .orderBy(TEST_CUSTOMER.CHOSEN_AT, TEST_CUSTOMER.CUSTOMER_ID)
            .fetch(
                row -> {
                  var chosen = new Chosen(row.value1(), Actor.parse(row.value2()), row.value3());
                  return walks.walk(chosen, map, now);
                });
    int faults = map == null ? documents().check(draft.text()).faults().size() : 0;
    return new DraftTest(journey, draft.revision(), faults, customers);
  }

  /**
   * Chooses a customer. Choosing the same one again changes nothing.
   *
   * @throws NotFound if there is no such journey map
   * @throws Invalid if there is no such customer, or if there are {@value #MOST} already
   */
  public DraftTest choose(String journey, CustomerId customer) {
    Draft draft = documents().draft(journey);
    if (names.of(List.of(customer)).isEmpty()) {
      throw Invalid.field("customer", "There is no customer with this id");
    }
    commands.run(
        () -> {
          sql.deleteFrom(TEST_CUSTOMER)
              .where(TEST_CUSTOMER.JOURNEY.eq(journey), current(draft).not())
              .execute();
          if (sql.fetchCount(
                  TEST_CUSTOMER,
                  TEST_CUSTOMER.JOURNEY.eq(journey),
                  TEST_CUSTOMER.CUSTOMER_ID.ne(customer))
              >= MOST) {
            throw Invalid.field("customer", "A draft can have %d test customers".formatted(MOST));
          }
          int chosen =
              sql.insertInto(TEST_CUSTOMER)
                  .set(TEST_CUSTOMER.CUSTOMER_ID, customer)
                  .set(TEST_CUSTOMER.JOURNEY, journey)
                  .set(TEST_CUSTOMER.CHOSEN_BY, actors.actor().toString())
                  .set(TEST_CUSTOMER.CHOSEN_AT, clock.instant().truncatedTo(ChronoUnit.MICROS))
                  .set(TEST_CUSTOMER.VERSION, version(draft))
                  .onConflictDoNothing()
                  .execute();
          if (chosen > 0) {
            record("chosen", journey, Map.of("customer", customer.toString()));
          }
          return chosen;
        });
    return of(journey);
  }

  /**
   * Takes a customer out of the test.
   *
   * @throws NotFound if the customer is not in it
   */
  public DraftTest remove(String journey, CustomerId customer) {
    documents().draft(journey);
    commands.run(
        () -> {
          int removed =
              sql.deleteFrom(TEST_CUSTOMER)
                  .where(TEST_CUSTOMER.JOURNEY.eq(journey), TEST_CUSTOMER.CUSTOMER_ID.eq(customer))
                  .execute();
          if (removed == 0) {
            throw new NotFound("test customer", customer);
          }
          record("removed", journey, Map.of("customer", customer.toString()));
          return removed;
        });
    return of(journey);
  }

  /** Ends the test: all customers are taken out of it. */
  public DraftTest end(String journey) {
    documents().draft(journey);
    commands.run(
        () -> {
          int ended =
              sql.deleteFrom(TEST_CUSTOMER).where(TEST_CUSTOMER.JOURNEY.eq(journey)).execute();
          record("ended", journey, Map.of("customers", ended));
          return ended;
        });
    return of(journey);
  }

  /** Those who were chosen since the last publication, which ended the test before. */
  private static Condition current(Draft draft) {
    return TEST_CUSTOMER.JOURNEY.eq(draft.name()).and(TEST_CUSTOMER.VERSION.eq(version(draft)));
  }

  private static int version(Draft draft) {
    return draft.latest() == null ? 0 : draft.latest();
  }

  private Documents<?> documents() {
    return maps.documents();
  }

  private void record(String what, String journey, Map<String, ?> detail) {
    trail.record("test-customer-" + what, "journey:" + journey, detail);
  }

  /** The choice of a customer. */
  record Chosen(CustomerId customer, Actor by, Instant at) {}
}
