package org.cairncrm.rules.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cairncrm.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of one kind of documents, in the tables {@code document} and {@code document_version} of
 * the module's schema. These tables are the same in every module.
 */
final class DocumentTable {
  private static final String DRAFTS =
      """
      select d.name, d.title, d.text, d.revision, d.changed_by, d.changed_at, d.live,
        (select max(v.version) from {schema}.document_version v where v.kind = d.kind and v.name = d.name),
        f.file, f.read_at, f.text = d.text, f.offered, case when f.offered then f.text end
      from {schema}.document d left join {schema}.document_file f on f.kind = d.kind and f.name = d.name where d.kind = ?\
      """;

  private static final String VERSIONS =
      """
      select v.name, v.version, v.title, v.text, v.author, v.comment, v.published_at
      from {schema}.document_version v where v.kind = ?\
      """;

  private static final String IN_FORCE =
      """
      select v.name, v.version, v.title, v.text, v.author, v.comment, v.published_at
      from {schema}.document d join {schema}.document_version v on v.kind = d.kind and v.name = d.name and v.version = d.live
      where d.kind = ? order by v.name\
      """;

  private static final String INSERT =
      """
      insert into {schema}.document (kind, name, title, text, revision, changed_by, changed_at)
      values (?, ?, ?, ?, 1, ?, ?) on conflict do nothing\
      """;

  private static final String UPDATE =
      """
      update {schema}.document set title = ?, text = ?, revision = revision + 1, changed_by = ?, changed_at = ?
      where kind = ? and name = ?\
      """;

  private static final String PUBLISH =
      """
      insert into {schema}.document_version (kind, name, version, title, text, author, comment, published_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String LIVE =
      "update {schema}.document set live = ? where kind = ? and name = ?";

  private final JdbcTemplate jdbc;
  private final String kind;
  private final String schema;

  DocumentTable(JdbcTemplate jdbc, DocumentKind<?> kind) {
    this.jdbc = jdbc;
    this.kind = kind.name();
    this.schema = kind.module();
  }

  private String in(String statement) {
    return statement.replace("{schema}", schema);
  }

  List<Draft> drafts() {
    return jdbc.query(in(DRAFTS + " order by d.name"), DocumentTable::draft, kind);
  }

  @Nullable Draft draft(String name) {
    return first(jdbc.query(in(DRAFTS + " and d.name = ?"), DocumentTable::draft, kind, name));
  }

  /** The same draft, locked until the end of the transaction. */
  @Nullable Draft locked(String name) {
    jdbc.query(
        in("select 1 from {schema}.document where kind = ? and name = ? for update"),
        (row, number) -> number,
        kind,
        name);
    return draft(name);
  }

  /** Locks all documents of this kind, so that one transaction at a time changes those in force. */
  void lockAll() {
    jdbc.query(
        in("select 1 from {schema}.document where kind = ? order by name for update"),
        (row, number) -> number,
        kind);
  }

  List<DocumentVersion> versions(String name) {
    return jdbc.query(
        in(VERSIONS + " and v.name = ? order by v.version desc"),
        DocumentTable::version,
        kind,
        name);
  }

  @Nullable DocumentVersion version(String name, int version) {
    return first(
        jdbc.query(
            in(VERSIONS + " and v.name = ? and v.version = ?"),
            DocumentTable::version,
            kind,
            name,
            version));
  }

  List<DocumentVersion> inForce() {
    return jdbc.query(in(IN_FORCE), DocumentTable::version, kind);
  }

  /** Inserts a draft. Returns false if the name exists already. */
  boolean insert(String name, String title, String text, Actor by, Instant at) {
    return jdbc.update(in(INSERT), kind, name, title, text, by.toString(), time(at)) == 1;
  }

  void update(Draft draft, String title, String text, Actor by, Instant at) {
    jdbc.update(in(UPDATE), title, text, by.toString(), time(at), kind, draft.name());
  }

  void publish(DocumentVersion version) {
    jdbc.update(
        in(PUBLISH),
        kind,
        version.name(),
        version.version(),
        version.title(),
        version.text(),
        version.author().toString(),
        version.comment(),
        time(version.publishedAt()));
    setLive(version.name(), version.version());
  }

  void setLive(String name, @Nullable Integer version) {
    jdbc.update(in(LIVE), version, kind, name);
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static <T> @Nullable T first(List<T> rows) {
    return rows.isEmpty() ? null : rows.getFirst();
  }

  private static Draft draft(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        Actor.parse(row.getString(5)),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, Integer.class),
        row.getObject(8, Integer.class),
        row.getString(9) == null ? null : file(row));
  }

  private static DocumentFile file(ResultSet row) throws SQLException {
    return new DocumentFile(
        row.getString(9),
        row.getObject(10, OffsetDateTime.class).toInstant(),
        row.getBoolean(11),
        row.getBoolean(12),
        row.getString(13));
  }

  private static DocumentVersion version(ResultSet row, int number) throws SQLException {
    return new DocumentVersion(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        Actor.parse(row.getString(5)),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }
}
