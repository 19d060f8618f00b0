package org.cairncrm.sample;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cairncrm.events.Commands;
import org.cairncrm.events.Events;
import org.cairncrm.shared.CustomerId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/**
 * Visits of customers to stores. A module of the build uses the tables that jOOQ generates from its
 * changesets; this one is compiled when a test runs, so it names its columns.
 */
@Component
public class Visits {
  private static final Table<?> VISIT = table(name("sample", "visit"));
  private static final Field<UUID> CUSTOMER_ID = field(name("customer_id"), UUID.class);
  private static final Field<String> STORE = field(name("store"), String.class);
  private static final Field<OffsetDateTime> VISITED_AT =
      field(name("visited_at"), OffsetDateTime.class);

  private final DSLContext sql;
  private final Commands commands;
  private final Events events;
  private final Clock clock;

  Visits(DSLContext sql, Commands commands, Events events, Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.events = events;
    this.clock = clock;
  }

  /** Records that a customer is in a store now. */
  public Visit record(CustomerId customer, String store) {
    var visit = new Visit(customer, store, clock.instant());
    return commands.on(
        customer,
        visit.visitedAt(),
        () -> {
          sql.insertInto(VISIT)
              .set(CUSTOMER_ID, customer.value())
              .set(STORE, store)
              .set(VISITED_AT, visit.visitedAt().atOffset(ZoneOffset.UTC))
              .execute();
          events.publish(new VisitRecorded(customer, store, visit.visitedAt()));
          return visit;
        });
  }

  /** The latest visits, newest first. */
  public List<Visit> latest(int limit) {
    return find(trueCondition(), limit);
  }

  /** The latest visits of a customer, newest first. */
  public List<Visit> of(CustomerId customer, int limit) {
    return find(CUSTOMER_ID.eq(customer.value()), limit);
  }

  private List<Visit> find(Condition which, int limit) {
    return sql.select(CUSTOMER_ID, STORE, VISITED_AT)
        .from(VISIT)
        .where(which)
        .orderBy(VISITED_AT.desc())
        .limit(limit)
        .fetch(
            row ->
                new Visit(
                    new CustomerId(row.get(CUSTOMER_ID)),
                    row.get(STORE),
                    row.get(VISITED_AT).toInstant()));
  }
}
