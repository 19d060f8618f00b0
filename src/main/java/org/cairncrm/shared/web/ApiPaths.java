package org.cairncrm.shared.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells systems' paths from people's. */
final class ApiPaths {
  private ApiPaths() {}

  static boolean api(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** A path may hold what no URI does; then the problem names none. */
  static @Nullable URI reference(String path) {
    try {
      return URI.create(path);
    } catch (IllegalArgumentException unusual) {
      return null;
    }
  }
}
