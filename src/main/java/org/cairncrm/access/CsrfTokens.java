package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Handles CSRF tokens. Pages contain the token masked, so that compression does not reveal it
 * (BREACH). A script sends the masked token or the plain one of the cookie, as the page for trying
 * the API does.
 */
final class CsrfTokens implements CsrfTokenRequestHandler {
  private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    masked.handle(request, response, token);
    // Sets the cookie before the response of a long page is committed.
    token.get();
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    String sent = request.getHeader(token.getHeaderName());
    return token.getToken().equals(sent) ? sent : masked.resolveCsrfTokenValue(request, token);
  }
}
