package org.cairncrm.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cairncrm.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * A store of any earlier version is upgraded in a session that has done nothing before, by a user
 * who is no superuser.
 */
@Tag("database")
@Tag("slow")
class MigrationTest {
  @Test
  void each_changeset_is_applied_by_an_ordinary_user_in_a_session_of_its_own() throws Exception {
    String database = TestDatabase.ofAnOrdinaryUser();
    List<String> all;
    try (Connection connection = DriverManager.getConnection(database)) {
      all = new Migration(connection, new DefaultResourceLoader()).changesets();
    }
    List<String> applied = new ArrayList<>();
    for (String changeset : all) {
      applied.add(changeset);
      try (Connection connection = DriverManager.getConnection(database)) {
        new Migration(connection, new DefaultResourceLoader()).apply(Set.copyOf(applied));
      }
    }
  }
}
