package org.cairncrm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Every row of every table that belongs to customers, without what may differ when the same things
 * are told twice: ids, of which those that the shop has a name for become that name, customer
 * numbers, places in the journal, times of recording, and when to look for timers next, which is a
 * hint that may come early.
 */
final class EndState {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern HEARD_AT = Pattern.compile("recorded \\d[^\"]*");

  private static final int MOST_CUSTOMERS = 3;
  private static final int MOST_LINES = 8;

  private static final String TABLES =
      """
      select quote_ident(table_schema) || '.' || quote_ident(table_name)
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where column_name = 'customer_id' and table_type = 'BASE TABLE'
      and table_schema not in ('public', 'mishaps') and (table_schema, table_name) <> ('events', 'journal')
      """;

  private static final String ROWS =
      """
      select customer_id::text, '%1$s ' || (to_jsonb(t) - '{source,seq,event_seq,cause_seq,root_seq,number,folded,\
      recorded_at,created_at,finished_at,attempt_at,next_due,latest_at,parked_at}'::text[])::text from %1$s t
      """;

  /** A posting says from which event it follows, an event of which it is the effect. */
  private static final String JOURNAL =
      """
      select j.customer_id::text, 'events.journal ' || jsonb_build_array(j.name, j.channel, j.actor, j.text,
        case when j.name not like 'notification-%' then j.occurred_at end,
        case when j.name = 'customer-registered' then j.data - '{source,number}'::text[]
             when j.name like 'notification-%' then j.data - 'occurredAt' else j.data end, j.decision,
        (select jsonb_agg(d order by d) from jsonb_array_elements(j.declined) d),
        cause.name, cause.occurred_at,
        (select jsonb_agg(array [p.credit, p.points::text] order by p.credit, p.points) from loyalty.posting p
         where p.customer_id = j.customer_id and p.event_seq = j.seq))::text
      from events.journal j
      left join events.journal cause on cause.customer_id = j.customer_id and cause.seq = j.cause_seq
      """;

  private EndState() {}

  /**
   * The rows of each customer who has a name, as sorted texts.
   *
   * @param names what the shop calls a thing, by its id
   */
  static Map<String, List<String>> of(DSLContext sql, Map<String, String> names) {
    List<String> queries =
        new ArrayList<>(
            sql.fetch(TABLES).getValues(0, String.class).stream().map(ROWS::formatted).toList());
    queries.add(JOURNAL);
    Map<String, List<String>> rows = new HashMap<>();
    for (String query : queries) {
      sql.resultQuery(query)
          .fetch()
          .forEach(
              row ->
                  rows.computeIfAbsent(row.get(0, String.class), customer -> new ArrayList<>())
                      .add(row.get(1, String.class)));
    }
    return rows.entrySet().stream()
        .filter(of -> names.containsKey(of.getKey()))
        .collect(
            Collectors.toMap(
                of -> names.get(of.getKey()),
                of -> named(of.getValue(), names),
                (one, other) -> one,
                TreeMap::new));
  }

  /** What the first few customers have otherwise than expected: what is missing and what is not. */
  static List<String> differences(
      Map<String, List<String>> expected, Map<String, List<String>> found) {
    return Stream.concat(expected.keySet().stream(), found.keySet().stream())
        .distinct()
        .map(
            customer ->
                differences(
                    customer,
                    expected.getOrDefault(customer, List.of()),
                    found.getOrDefault(customer, List.of())))
        .filter(lines -> !lines.isEmpty())
        .limit(MOST_CUSTOMERS)
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> differences(
      String customer, List<String> expected, List<String> found) {
    return Stream.concat(
            without(expected, found).stream().map(row -> customer + " lacks " + row),
            without(found, expected).stream().map(row -> customer + " has " + row))
        .limit(MOST_LINES)
        .toList();
  }

  private static List<String> without(List<String> rows, List<String> those) {
    List<String> left = new ArrayList<>(rows);
    those.forEach(left::remove);
    return left;
  }

  private static List<String> named(List<String> rows, Map<String, String> names) {
    List<String> named =
        new ArrayList<>(
            rows.stream()
                .map(row -> ID.matcher(row).replaceAll(id -> names.getOrDefault(id.group(), "*")))
                .map(row -> HEARD_AT.matcher(row).replaceAll("recorded"))
                .toList());
    Collections.sort(named);
    return named;
  }
}
