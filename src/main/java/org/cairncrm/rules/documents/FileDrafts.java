package org.cairncrm.rules.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairncrm.events.Commands;
import org.cairncrm.rules.DocumentFiles;
import org.cairncrm.rules.InvalidDocument;
import org.cairncrm.shared.Actor;
import org.cairncrm.shared.Conflict;
import org.cairncrm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new text of a file the draft of its document. A draft that a person has changed stays:
 * then the text is kept beside it, and the person decides. With the setting {@code
 * cairn.documents.publish-files}, the text is published as well; if it conflicts with another
 * document in force, Cairn starts, and the log gives the reason. Each name may occur in one file
 * only.
 */
public final class FileDrafts<D> implements DocumentFiles.DocumentReader {
  private static final Logger LOG = LoggerFactory.getLogger(FileDrafts.class);

  private final Documents<D> documents;
  private final DocumentReader<D> reader;
  private final DocumentTable table;
  private final DocumentFileTable files;
  private final Commands commands;
  private final boolean publish;
  private final Set<String> names = new HashSet<>();

  FileDrafts(
      Documents<D> documents,
      DocumentReader<D> reader,
      DocumentTable table,
      DocumentFileTable files,
      Commands commands,
      boolean publish) {
    this.documents = documents;
    this.reader = reader;
    this.table = table;
    this.files = files;
    this.commands = commands;
    this.publish = publish;
  }

  @Override
  public void read(String file, String text) {
    DocumentCheck<D> check = reader.check(text, 1);
    String name = check.name();
    List<String> faults =
        new ArrayList<>(check.faults().stream().map(fault -> file + ":" + fault).toList());
    if (name != null && !names.add(name)) {
      faults.add(file + ":1:1: another file has the name '" + name + "' too");
    }
    if (name == null || !faults.isEmpty()) {
      throw new InvalidDocument(documents.kind().name(), documents.kind().page(), faults);
    }
    String title = Objects.requireNonNull(check.title());
    try {
      String news = commands.run(() -> provide(name, file, text, title));
      documents.inForce().refreshAfterCommit();
      if (news != null) {
        LOG.info("{} {}", file, news);
      }
    } catch (Conflict inTheWay) {
      LOG.warn("{} is not published: {}", file, inTheWay.getMessage());
    }
  }

  /**
   * Keeps the draft, and no longer offers the text of the file in its place.
   *
   * @throws NotFound if there is no document with this name
   * @throws Conflict if no file offers another text
   */
  public Draft keep(String name) {
    documents.draft(name);
    return commands.run(
        () -> {
          if (!files.settle(name)) {
            throw new Conflict(
                "No file offers another text in place of the draft of '%s': nothing is to be decided"
                    .formatted(name));
          }
          return documents.draft(name);
        });
  }

  /** Returns what has changed, for the log; null for nothing. */
  private @Nullable String provide(String name, String file, String text, String title) {
    table.lockAll();
    boolean created = table.insert(name, title, text, Actor.CAIRN, documents.now());
    Draft draft = Objects.requireNonNull(table.locked(name));
    String known = files.text(name);
    List<DocumentVersion> versions = table.versions(name);
    boolean seen =
        publish || known == null ? isPublished(text, draft, versions) : known.equals(text);
    if (!created && seen) {
      if (known == null) {
        files.keep(name, file, text, documents.now(), false);
      }
      return null;
    }
    boolean edited =
        !draft.text().equals(text)
            && !draft.text().equals(known)
            && versions.stream().noneMatch(version -> version.text().equals(draft.text()));
    files.keep(name, file, text, documents.now(), edited && !publish);
    if (!edited && !draft.text().equals(text)) {
      table.update(draft, title, text, Actor.CAIRN, documents.now());
    }
    if (publish) {
      documents.publish(draft, text, "Read from " + file);
      return "is published";
    }
    return edited
        ? "has a new text of '%s', whose draft a person has changed: both are kept, and the page of the draft asks which is wanted"
            .formatted(name)
        : "has changed the draft of '%s': it is not in force until a person publishes it"
            .formatted(name);
  }

  /** Whether the text is in force already, or was the last one published from a file. */
  private static boolean isPublished(String text, Draft draft, List<DocumentVersion> versions) {
    return versions.stream()
            .filter(version -> version.author().equals(Actor.CAIRN))
            .findFirst()
            .filter(version -> version.text().equals(text))
            .isPresent()
        || versions.stream()
            .filter(version -> Integer.valueOf(version.version()).equals(draft.live()))
            .anyMatch(version -> version.text().equals(text));
  }
}
