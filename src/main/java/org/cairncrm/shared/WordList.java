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

  /** All allowed words, in the order of the list. */
  List<String> words();
}
