package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Distinguishes requests for JSON from requests for a page. */
final class Api {
  private Api() {}

  /**
   * Whether the request is for JSON. The page for trying the API is under /api, but it is a page
   * for people.
   */
  static boolean asks(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return (path.equals("/api") || path.startsWith("/api/")) && !docs(path);
  }

  /**
   * Whether the request comes from a system, that is, carries a token. Such a request uses the
   * filter chain for systems and needs no session.
   */
  static boolean fromSystem(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        && request.getRequestURI().startsWith("/api/", request.getContextPath().length());
  }

  static boolean docs(String path) {
    return path.equals("/api/docs") || path.startsWith("/api/swagger-ui/");
  }
}
