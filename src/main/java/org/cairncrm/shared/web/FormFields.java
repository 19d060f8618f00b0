package org.cairncrm.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Accepts the fields of a form from its body only. Logs and browsers store addresses, so a password
 * must never be accepted from one. Runs before the sign-in reads its form. The one exception is the
 * CSRF token of a form with files, which is checked before its body is read:
 * docs/decisions/0030-attachments-in-pieces.md.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class FormFields extends HttpFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getQueryString() != null
        && !READING.contains(request.getMethod())
        && !ApiPaths.api(request.getRequestURI())
        && !isTokenOfFiles(request)) {
      response.sendError(
          HttpStatus.UNPROCESSABLE_CONTENT.value(),
          "The fields of a form must be in its body, not in its address");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isTokenOfFiles(HttpServletRequest request) {
    return Objects.toString(request.getContentType(), "").startsWith("multipart/form-data")
        && request.getQueryString().matches("_csrf=[^&]*");
  }
}
