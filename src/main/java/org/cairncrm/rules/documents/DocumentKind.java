package org.cairncrm.rules.documents;

import org.jspecify.annotations.Nullable;

/**
 * A kind of versioned documents, such as journey maps. The module that owns them declares it. The
 * module's schema has the tables {@code document} and {@code document_version}.
 *
 * @param <D> a document as the module uses it
 */
public interface DocumentKind<D> {
  /** A stable name, which is also a part of addresses, such as {@code journey-map}. */
  String name();

  /** The module that owns them, which is also the name of its database schema. */
  String module();

  /** The JSON Schema that editors use, as a resource, such as {@code journey-map.schema.json}. */
  String schema();

  /** The page of the documentation that explains the format. */
  String page();

  /** The key whose value is the document's stable name, such as {@code journey}. */
  String nameKey();

  /**
   * Makes the checks that a schema cannot express, and adds their findings to the text's faults.
   *
   * @param text the text after the schema check, which it may violate
   * @param version the version that the document has, or will have once it is published
   * @return null if there are faults
   */
  @Nullable D read(DocumentText text, int version);

  /**
   * Adds warnings about a document without faults to its text. They are for the people who edit it,
   * do not prevent publication, and are not looked for when it is published.
   */
  default void warn(DocumentText text, D document) {}

  /** The reason why two documents cannot be in force together, for people; null if they can. */
  default @Nullable String conflict(D document, D inForce) {
    return null;
  }
}
