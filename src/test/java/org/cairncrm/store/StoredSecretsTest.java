package org.cairncrm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.cairncrm.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

/** Secrets that earlier versions have stored with the answers of idempotency keys. */
@Tag("database")
class StoredSecretsTest {
  private static final String ROW =
      """
      insert into access.idempotency_key (actor, key, request_hash, status, body, created_at)
      values ('system:shop', '%s', '\\x00', 201, '%s', now())\
      """;

  @Test
  void are_deleted_by_the_migration_and_other_answers_stay() throws Exception {
    Address database = new Address(TestDatabase.empty(), null, null);
    try (Connection connection = database.connect()) {
      Migration migration = new Migration(connection, new DefaultResourceLoader());
      List<String> all = migration.changesets();
      int later = all.indexOf("db/access/0005-secrets-shown-once.sql::access-secrets-shown-once");
      migration.apply(Set.copyOf(all.subList(0, later)));
      connection.setAutoCommit(true);
      ModuleSchemas.execute(
          connection, ROW.formatted("token", "{\"token\":{},\"secret\":\"cairn_abc\"}"));
      ModuleSchemas.execute(connection, ROW.formatted("link", "{\"path\":\"/welcome?key=abc\"}"));
      ModuleSchemas.execute(connection, ROW.formatted("order", "{\"id\":1}"));
      connection.setAutoCommit(true);
      new Migration(connection, new DefaultResourceLoader()).apply(Set.copyOf(all));
    }

    assertThat(rows(database)).isEqualTo("link null true; order {\"id\":1} false; token null true");
  }

  private static String rows(Address database) throws Exception {
    return Stores.value(
        database,
        """
        select string_agg(key || ' ' || coalesce(body, 'null') || ' ' || withheld, '; ' order by key)
        from access.idempotency_key
        """);
  }
}
