package org.cairncrm.rules.documents;

import org.jspecify.annotations.Nullable;

/**
 * A kind of versioned documents, such as journey maps: a bean of the module that owns them. The
 * module's schema has the tables {@code document} and {@code document_version}.
 *
 * @param <D> a document as the module works with it
 */
public interface DocumentKind<D> {
  /** A stable name, which is also a part of addresses, such as {@code journey-map}. */
  String name();

  /** The module that owns them, which is the name of its database schema. */
  String module();

  /** The JSON Schema that editors use, as a resource, such as {@code journey-map.schema.json}. */
  String schema();

  /** The page of the documentation that explains how one is written. */
  String page();

  /** The key whose value is the document's stable name, such as {@code journey}. */
  String nameKey();

  /**
   * Makes the checks that a schema cannot express, and adds what they find to the text's faults.
   *
   * @param text may violate the schema, which was checked before
   * @param version that the document has or would have once it is published
   * @return null when there are faults
   */
  @Nullable D read(DocumentText text, int version);

  /**
   * Says why two documents cannot be in force at once: a sentence for people. Null when they can.
   */
  default @Nullable String conflict(D document, D inForce) {
    return null;
  }
}
