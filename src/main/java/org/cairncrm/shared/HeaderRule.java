package org.cairncrm.shared;

import org.jspecify.annotations.Nullable;

/** A rule for a header of all requests under /api with one method. */
public interface HeaderRule {
  /** The method of those requests, such as {@code POST}. */
  String method();

  /** The header's name. */
  String header();

  /** The fault of a value, to follow the header's name; null when there is none. */
  @Nullable String fault(String value);
}
