package org.cairncrm.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The parts of a database that belong to Cairn: one schema per module, each with its folder under
 * db/.
 */
final class ModuleSchemas {
  private ModuleSchemas() {}

  static List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:db/*/*.sql")) {
      String[] path = file.getURL().getPath().split("/");
      names.add(path[path.length - 2]);
    }
    return names.stream().distinct().sorted().toList();
  }

  /** The rows of a query whose columns are all text. */
  static List<List<String>> rows(Connection connection, String query, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(
            i + 1,
            parameters[i] instanceof List<?> list
                ? connection.createArrayOf("text", list.toArray())
                : parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(Objects.requireNonNullElse(result.getString(i), ""));
          }
          rows.add(List.copyOf(row));
        }
        return rows;
      }
    }
  }

  static void execute(Connection connection, String statement) throws SQLException {
    try (Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  /** Whether the database contains nothing of Cairn. */
  static boolean absent(Connection connection) throws SQLException, IOException {
    return rows(connection, "select nspname from pg_namespace where nspname = any(?)", names())
            .isEmpty()
        && rows(connection, "select to_regclass('public.databasechangelog')::text")
            .equals(List.of(List.of("")));
  }

  /** Drops everything that belongs to Cairn, and nothing else. */
  static void drop(Connection connection) throws SQLException, IOException {
    for (List<String> schema :
        rows(
            connection,
            "select quote_ident(nspname) from pg_namespace where nspname = any(?)",
            names())) {
      execute(connection, "drop schema " + schema.getFirst() + " cascade");
    }
    execute(
        connection, "drop table if exists public.databasechangelog, public.databasechangeloglock");
    for (List<String> function :
        rows(
            connection,
            """
            select p.oid::regprocedure::text from pg_proc p
            where p.pronamespace = 'public'::regnamespace and p.proname in ('fold', 'literally')
            order by p.oid desc -- the later ones call the earlier ones
            """)) {
      execute(connection, "drop function " + function.getFirst());
    }
  }
}
