package org.cairncrm.rules.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last texts of the files of one kind of documents, in the table {@code document_file}. */
final class DocumentFileTable {
  private static final String KEEP =
      """
      insert into {schema}.document_file (kind, name, file, text, read_at, offered) values (?, ?, ?, ?, ?, ?)
      on conflict (kind, name) do update set file = excluded.file, text = excluded.text, read_at = excluded.read_at,
        offered = excluded.offered\
      """;

  private static final String SETTLE =
      "update {schema}.document_file set offered = false where kind = ? and name = ? and offered";

  private final JdbcTemplate jdbc;
  private final String kind;
  private final String schema;

  DocumentFileTable(JdbcTemplate jdbc, DocumentKind<?> kind) {
    this.jdbc = jdbc;
    this.kind = kind.name();
    this.schema = kind.module();
  }

  /** The text that was last read from a file; null if there is none. */
  @Nullable String text(String name) {
    List<@Nullable String> found =
        jdbc.queryForList(
            in("select text from {schema}.document_file where kind = ? and name = ?"),
            String.class,
            kind,
            name);
    return found.isEmpty() ? null : found.getFirst();
  }

  void keep(String name, String file, String text, Instant at, boolean offered) {
    jdbc.update(in(KEEP), kind, name, file, text, at.atOffset(ZoneOffset.UTC), offered);
  }

  /**
   * Marks the text of the file as decided on.
   *
   * @return false if none was offered
   */
  boolean settle(String name) {
    return jdbc.update(in(SETTLE), kind, name) > 0;
  }

  private String in(String statement) {
    return statement.replace("{schema}", schema);
  }
}
