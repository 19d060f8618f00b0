package org.cairncrm;

import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** All that the modules keep, in short: any row that is added, changed or removed shows. */
final class StoredRows {
  private StoredRows() {}

  /** Rows and their checksum by table; sessions aside, which come with any request. */
  static Map<String, String> in(DSLContext sql) {
    String statement =
        sql
            .fetch(
                """
                select format('select %1$L as name, count(*) || '' rows, '' || coalesce(\
                sum(hashtextextended(t::text, 0)), 0) as held from %1$s t', \
                quote_ident(table_schema) || '.' || quote_ident(table_name))
                from information_schema.tables
                where table_type = 'BASE TABLE'
                and table_schema not in ('public', 'pg_catalog', 'information_schema')
                and (table_schema, table_name) not in
                (('access', 'session'), ('access', 'session_attributes'))
                """)
            .stream()
            .map(row -> row.get(0, String.class))
            .collect(Collectors.joining(" union all "));
    return sql.fetch(statement)
        .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
  }
}
