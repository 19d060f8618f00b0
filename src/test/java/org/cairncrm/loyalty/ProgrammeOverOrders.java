package org.cairncrm.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cairncrm.shared.CustomerId;
import org.cairncrm.testing.Http;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** A programme that a test publishes, with the reasons that its rules leave. */
final class ProgrammeOverOrders {
  private static final String ALL = "/api/loyalty-programmes";

  private final Http manager;
  private final DSLContext sql;
  private int revision;

  /** The name of the programme, which no other test has. */
  final String name = "club-" + UUID.randomUUID().toString().substring(0, 8);

  ProgrammeOverOrders(Http manager, DSLContext sql) {
    this.manager = manager;
    this.sql = sql;
  }

  /** Publishes the next version. Its title is Tea club. */
  void publish(String text) {
    String whole =
        JsonMapper.shared()
            .createObjectNode()
            .put("text", "programme: %s\ntitle: Tea club\n%s".formatted(name, text))
            .toString();
    if (revision == 0) {
      manager.post(ALL, whole);
    } else {
      manager.send("PUT", ALL + "/" + name, whole, "If-Match", "\"" + revision + "\"");
    }
    revision++;
    var published =
        manager.post(ALL + "/" + name + "/versions", "{}", "If-Match", "\"" + revision + "\"");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
  }

  /** Takes it out of force, for other tests. */
  void retire() {
    manager.post(ALL + "/" + name + "/retirement", null);
  }

  /** The reasons for which its rules gave the customer nothing, in the order of the events. */
  List<String> declined(CustomerId customer) {
    return sql.fetch(
            "select d ->> 'reason' from events.journal, jsonb_array_elements(declined) d where"
                + " customer_id = ? and d ->> 'document' = ? order by seq",
            customer.value(),
            name)
        .getValues(0, String.class);
  }

  /** The points that the programme gave the customer and did not take back. */
  long points(CustomerId customer) {
    return sql.fetchSingle(
            "select coalesce(sum(points), 0)::bigint from loyalty.lot where customer_id = ? and"
                + " programme = ? and status <> 'REVERSED'",
            customer.value(),
            name)
        .get(0, Long.class);
  }
}
