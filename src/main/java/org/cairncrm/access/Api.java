package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Tells requests that want JSON from those that want a page. */
final class Api {
  private Api() {}

  /** The page on which to try the API is for people, though it lies under /api. */
  static boolean asks(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return (path.equals("/api") || path.startsWith("/api/")) && !docs(path);
  }

  /** Whoever shows a token comes through the door for systems, and needs no session. */
  static boolean fromSystem(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        && request.getRequestURI().startsWith("/api/", request.getContextPath().length());
  }

  static boolean docs(String path) {
    return path.equals("/api/docs") || path.startsWith("/api/swagger-ui/");
  }
}
