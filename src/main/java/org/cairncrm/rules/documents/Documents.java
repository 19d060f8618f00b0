package org.cairncrm.rules.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairncrm.events.Commands;
import org.cairncrm.events.CurrentActor;
import org.cairncrm.events.Trail;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.Invalid;
import org.cairncrm.shared.NotFound;
import org.cairncrm.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The documents of one kind: their drafts, their published versions, and the versions in force.
 *
 * @param <D> a document as its module uses it
 */
public final class Documents<D> {
  private final DocumentKind<D> kind;
  private final DocumentReader<D> reader;
  private final DocumentTable table;
  private final DocumentFileTable files;
  private final boolean publishFiles;
  private final DocumentsInForce<D> inForce;
  private final Commands commands;
  private final CurrentActor actors;
  private final Trail trail;
  private final Clock clock;

  Documents(
      DocumentKind<D> kind,
      JdbcTemplate jdbc,
      Commands commands,
      CurrentActor actors,
      Trail trail,
      Clock clock,
      boolean publishFiles) {
    this.kind = kind;
    this.reader = new DocumentReader<>(kind);
    this.table = new DocumentTable(jdbc, kind);
    this.inForce = new DocumentsInForce<>(kind, reader, table);
    this.commands = commands;
    this.actors = actors;
    this.trail = trail;
    this.clock = clock;
    this.files = new DocumentFileTable(jdbc, kind);
    this.publishFiles = publishFiles;
  }

  public DocumentKind<D> kind() {
    return kind;
  }

  /** The documents that are in force, compiled. */
  public DocumentsInForce<D> inForce() {
    return inForce;
  }

  public DocumentEditor editor() {
    return reader.editor();
  }

  /** All documents with their drafts, ordered by name. */
  public List<Draft> drafts() {
    return table.drafts();
  }

  /**
   * @throws NotFound if there is no document with this name
   */
  public Draft draft(String name) {
    return require(table.draft(name), name);
  }

  /**
   * The published versions of a document, newest first.
   *
   * @throws NotFound if there is no document of this name
   */
  public List<DocumentVersion> versions(String name) {
    draft(name);
    return table.versions(name);
  }

  /**
   * @throws NotFound if there is no such version
   */
  public DocumentVersion version(String name, int version) {
    DocumentVersion found = table.version(name, version);
    if (found == null) {
      throw new NotFound("version of " + kind.name() + " " + name, version);
    }
    return found;
  }

  /** The faults and warnings of a text, with their places. Nothing is stored. */
  public DocumentFindings check(String text) {
    return reader.findings(text);
  }

  /**
   * Requires a text without faults.
   *
   * @throws Invalid with every fault of the text
   */
  public void requireSound(String text) {
    reader.requireSound(text);
  }

  /**
   * Creates a document with its first draft. The text may have faults, but must contain name and
   * title.
   *
   * @throws Invalid if it does not
   * @throws Conflict if there is a document with this name
   */
  public Draft create(String text) {
    DocumentCheck<D> check = reader.check(text, 1);
    String name = check.name();
    String title = check.title();
    if (name == null || title == null || nameAtFault(name)) {
      throw DocumentReader.invalid(check.faults());
    }
    return commands.run(
        () -> {
          if (!table.insert(name, title, text, actors.actor(), now())) {
            throw new Conflict("There is a %s '%s' already".formatted(kind.name(), name));
          }
          record("created", name, Map.of());
          return draft(name);
        });
  }

  private static boolean nameAtFault(String name) {
    return !name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || name.length() > 60;
  }

  /**
   * Replaces a draft. The text may have faults, but not another name.
   *
   * @param revision the revision that the caller has seen
   * @throws NotFound if there is no document with this name
   * @throws Stale if the draft has another revision
   * @throws Invalid if the text has another name
   */
  public Draft save(String name, String text, int revision) {
    require(table.draft(name), name);
    DocumentCheck<D> check = reader.check(text, 1);
    if (check.name() != null && !check.name().equals(name)) {
      throw Invalid.field(
          "text",
          "must keep the name '%s' under '%s': another name is another document"
              .formatted(name, kind.nameKey()));
    }
    return commands.run(
        () -> {
          Draft draft = locked(name, revision);
          if (!draft.text().equals(text)) {
            String title = Objects.requireNonNullElse(check.title(), draft.title());
            table.update(draft, title, text, actors.actor(), now());
          }
          if (draft.file() != null && text.equals(draft.file().text())) {
            files.settle(name);
          }
          return draft(name);
        });
  }

  /**
   * Publishes a draft as the next version, which is in force from now on.
   *
   * @param revision the revision that the caller has seen
   * @throws NotFound if there is no document with this name
   * @throws Stale if the draft has another revision
   * @throws Invalid with every fault of the draft
   * @throws Conflict if the version in force has the same text, or if another document in force
   *     conflicts with it
   */
  public DocumentVersion publish(String name, int revision, @Nullable String comment) {
    DocumentVersion published =
        commands.run(
            () -> {
              table.lockAll();
              Draft draft = locked(name, revision);
              return publish(draft, draft.text(), comment);
            });
    inForce.refreshAfterCommit();
    return published;
  }

  /**
   * Publishes an older version again, as a new version with its text. The draft gets the same text.
   *
   * @param revision the revision of the draft that the caller has seen
   * @throws NotFound if there is no such version
   * @throws Stale if the draft has another revision
   * @throws Invalid with every fault that the older version has by now
   * @throws Conflict if the version in force has the same text, or if another document in force
   *     conflicts with it
   */
  public DocumentVersion rollBack(
      String name, int version, int revision, @Nullable String comment) {
    DocumentVersion published =
        commands.run(
            () -> {
              table.lockAll();
              Draft draft = locked(name, revision);
              DocumentVersion older = version(name, version);
              table.update(draft, older.title(), older.text(), actors.actor(), now());
              return publish(draft, older.text(), comment);
            });
    inForce.refreshAfterCommit();
    return published;
  }

  /** The documents of files, which become drafts. */
  public FileDrafts<D> files() {
    return files(publishFiles);
  }

  FileDrafts<D> files(boolean publish) {
    return new FileDrafts<>(this, reader, table, files, commands, publish);
  }

  DocumentVersion publish(Draft draft, String text, @Nullable String comment) {
    int next = draft.latest() == null ? 1 : draft.latest() + 1;
    DocumentCheck<D> check = reader.check(text, next);
    D document = check.document();
    if (document == null) {
      throw DocumentReader.invalid(check.faults());
    }
    if (draft.live() != null && version(draft.name(), draft.live()).text().equals(text)) {
      throw new Conflict("Version %d, which is in force, says the same".formatted(draft.live()));
    }
    inForce.requireNoConflict(draft.name(), document);
    var version =
        new DocumentVersion(
            draft.name(),
            next,
            Objects.requireNonNullElse(check.title(), draft.title()),
            text,
            actors.actor(),
            comment,
            now());
    table.publish(version);
    record("published", draft.name(), Map.of("version", next));
    return version;
  }

  /**
   * Retires a document. Its versions stay, and it can be published again.
   *
   * @throws NotFound if there is no document with this name
   * @throws Conflict if it is not in force
   */
  public Draft retire(String name) {
    Draft retired =
        commands.run(
            () -> {
              Draft draft = require(table.locked(name), name);
              if (draft.live() == null) {
                throw new Conflict("The %s '%s' is not in force".formatted(kind.name(), name));
              }
              table.setLive(name, null);
              record("retired", name, Map.of("version", draft.live()));
              return draft(name);
            });
    inForce.refreshAfterCommit();
    return retired;
  }

  private Draft locked(String name, int revision) {
    Draft draft = require(table.locked(name), name);
    if (draft.revision() != revision) {
      throw new Stale("draft");
    }
    return draft;
  }

  private Draft require(@Nullable Draft draft, String name) {
    if (draft == null) {
      throw new NotFound(kind.name(), name);
    }
    return draft;
  }

  private void record(String what, String name, Map<String, ?> detail) {
    trail.record(kind.name() + "-" + what, kind.name() + ":" + name, detail);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
