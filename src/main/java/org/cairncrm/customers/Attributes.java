package org.cairncrm.customers;

import static org.cairncrm.customers.db.Tables.ATTRIBUTE;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cairncrm.events.Commands;
import org.cairncrm.shared.Conflict;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The custom attributes that customers can have. */
@Component
public class Attributes {
  private final DSLContext sql;
  private final Commands commands;
  private final Clock clock;

  Attributes(DSLContext sql, Commands commands, Clock clock) {
    this.sql = sql;
    this.commands = commands;
    this.clock = clock;
  }

  /** All attributes, by label. */
  public List<Attribute> all() {
    return sql.select(ATTRIBUTE.NAME, ATTRIBUTE.LABEL, ATTRIBUTE.TYPE)
        .from(ATTRIBUTE)
        .orderBy(ATTRIBUTE.LABEL, ATTRIBUTE.NAME)
        .fetch(mapping(Attribute::new));
  }

  /**
   * Declares an attribute. Declaring it again changes nothing.
   *
   * @return false when it already existed
   * @throws Conflict when the name exists with another label or type
   */
  public boolean declare(Attribute attribute) {
    return commands.run(
        () -> {
          int added =
              sql.insertInto(ATTRIBUTE)
                  .set(ATTRIBUTE.NAME, attribute.name())
                  .set(ATTRIBUTE.LABEL, attribute.label())
                  .set(ATTRIBUTE.TYPE, attribute.type())
                  .set(ATTRIBUTE.CREATED_AT, clock.instant())
                  .onConflict(ATTRIBUTE.NAME)
                  .doNothing()
                  .execute();
          if (added == 0 && !all().contains(attribute)) {
            throw new Conflict(
                "There is an attribute " + attribute.name() + " with another label or type");
          }
          return added == 1;
        });
  }

  Map<String, AttributeType> types() {
    return sql.select(ATTRIBUTE.NAME, ATTRIBUTE.TYPE)
        .from(ATTRIBUTE)
        .fetchMap(ATTRIBUTE.NAME, ATTRIBUTE.TYPE);
  }
}
