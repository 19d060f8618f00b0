package org.cairncrm.shared;

import org.jspecify.annotations.Nullable;

/** A rule for a header that requests of one method may have, whichever route under /api. */
public interface HeaderRule {
  /** The method of those requests, such as {@code POST}. */
  String method();

  /** The header's name. */
  String header();

  /** What is wrong with a value, to follow the header's name; null for a right one. */
  @Nullable String fault(String value);
}
