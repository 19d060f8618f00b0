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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the text of a file, unless it equals the last text published from a file. A document
 * that conflicts with another one in force is not published: Cairn starts, and the log gives the
 * reason.
 */
final class PublishedFiles<D> implements DocumentFiles.DocumentReader {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedFiles.class);

  private final Documents<D> documents;
  private final DocumentReader<D> reader;
  private final DocumentTable table;
  private final Commands commands;
  private final Set<String> names = new HashSet<>();

  PublishedFiles(
      Documents<D> documents, DocumentReader<D> reader, DocumentTable table, Commands commands) {
    this.documents = documents;
    this.reader = reader;
    this.table = table;
    this.commands = commands;
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
    try {
      provide(name, file, text, Objects.requireNonNull(check.title()));
    } catch (Conflict inTheWay) {
      LOG.warn("{} is not published: {}", file, inTheWay.getMessage());
    }
  }

  private void provide(String name, String file, String text, String title) {
    commands.run(
        () -> {
          table.lockAll();
          table.insert(name, title, text, Actor.CAIRN, documents.now());
          Draft draft = Objects.requireNonNull(table.locked(name));
          List<DocumentVersion> versions = table.versions(name);
          if (isKnown(text, draft, versions)) {
            return null;
          }
          if (versions.stream().anyMatch(version -> version.text().equals(draft.text()))) {
            // the draft has no unpublished changes
            table.update(draft, title, text, Actor.CAIRN, documents.now());
          }
          return documents.publish(draft, text, "Read from " + file);
        });
    documents.inForce().refreshAfterCommit();
  }

  /** Whether the text is in force already, or was the last one published from a file. */
  private static boolean isKnown(String text, Draft draft, List<DocumentVersion> versions) {
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
