package org.cairncrm.rules.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairncrm.rules.DocumentFault;
import org.cairncrm.rules.InvalidDocument;
import org.cairncrm.shared.Conflict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The documents of one kind that are in force, ready for use. They are read again when a version is
 * published here, and soon after another instance publishes one. A published document that has
 * become unusable, for example because an event that it names is no longer declared, has no effect;
 * the log gives the reason.
 *
 * @param <D> a document as its module uses it
 */
public final class DocumentsInForce<D> {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentsInForce.class);

  private final DocumentKind<D> kind;
  private final DocumentReader<D> reader;
  private final DocumentTable table;
  private volatile @Nullable Edition<D> edition;

  DocumentsInForce(DocumentKind<D> kind, DocumentReader<D> reader, DocumentTable table) {
    this.kind = kind;
    this.reader = reader;
    this.table = table;
  }

  /** All of them, in the order of their names. The list is the same object until it changes. */
  public List<D> all() {
    return edition().all();
  }

  /** The document with this name; null if it is not in force. */
  public @Nullable D find(String name) {
    return edition().documents().get(name);
  }

  /** A published version, in force or not; null if there is none, or if it cannot be used. */
  public @Nullable D find(String name, int version) {
    DocumentVersion published = table.version(name, version);
    return published == null ? null : reader.check(published.text(), version).document();
  }

  /** A text that is not published; null if it has faults. */
  public @Nullable D read(String text) {
    return reader.check(text, 1).document();
  }

  /** The version in force, as it was published; null if there is none. */
  public @Nullable DocumentVersion version(String name) {
    return edition().versions().stream()
        .filter(version -> version.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /**
   * @throws Conflict if another document in force conflicts with this one
   */
  void requireNoConflict(String name, D document) {
    for (DocumentVersion version : table.inForce()) {
      D other =
          version.name().equals(name)
              ? null
              : reader.check(version.text(), version.version()).document();
      String conflict = other == null ? null : kind.conflict(document, other);
      if (conflict != null) {
        throw new Conflict(conflict);
      }
    }
  }

  private Edition<D> edition() {
    Edition<D> known = edition;
    return known == null ? read(table.inForce()) : known;
  }

  /** Reads the documents again after the current command, if there is one, has committed. */
  void refreshAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              refresh();
            }
          });
    } else {
      refresh();
    }
  }

  /** Reads the documents again if the versions in force have changed. */
  public void refresh() {
    List<DocumentVersion> versions = table.inForce();
    Edition<D> known = edition;
    if (known == null || !known.versions().equals(versions)) {
      read(versions);
    }
  }

  private synchronized Edition<D> read(List<DocumentVersion> versions) {
    Map<String, D> documents = new LinkedHashMap<>();
    for (DocumentVersion version : versions) {
      DocumentCheck<D> check = reader.check(version.text(), version.version());
      D document = check.document();
      if (document == null) {
        LOG.warn(
            "Version {} of {} {} has no effect:{}",
            version.version(),
            kind.name(),
            version.name(),
            InvalidDocument.listed(check.faults().stream().map(DocumentFault::toString).toList()));
      } else {
        documents.put(version.name(), document);
      }
    }
    var read = new Edition<>(List.copyOf(versions), documents, List.copyOf(documents.values()));
    edition = read;
    return read;
  }

  private record Edition<D>(
      List<DocumentVersion> versions, Map<String, D> documents, List<D> all) {}
}
