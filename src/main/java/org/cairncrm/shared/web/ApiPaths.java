package org.cairncrm.shared.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Distinguishes the paths of the API from those of pages. */
final class ApiPaths {
  private ApiPaths() {}

  static boolean api(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /**
   * The path as a URI; null, so that the problem names no instance, if the path contains characters
   * that a URI cannot.
   */
  static @Nullable URI reference(String path) {
    try {
      return URI.create(path);
    } catch (IllegalArgumentException unusual) {
      return null;
    }
  }
}
