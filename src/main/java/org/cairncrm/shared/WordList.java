package org.cairncrm.shared;

import java.util.List;

/**
 * The words that modules contribute to one field of the API, such as the permissions of a token. An
 * enumeration cannot hold them, because each module adds its own. {@link KnownWord} checks a field
 * against the list, and the OpenAPI document shows it as an enumeration.
 */
public interface WordList {
  /** The name of the schema in the OpenAPI document, such as {@code Permission}. */
  String name();

  /** All words that are allowed, in the order in which they are listed. */
  List<String> words();
}
