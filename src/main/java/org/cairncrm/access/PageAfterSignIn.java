package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Redirects to the requested page after sign-in. The sign-in page carries the requested page in its
 * parameter {@code next}, so that no session is needed before sign-in. Only a local path is
 * accepted. The first sign-in also keeps the language of the browser as that of the person.
 */
final class PageAfterSignIn implements AuthenticationSuccessHandler {
  private static final String NEXT = "next";

  /**
   * A path of this application; neither {@code //host} nor anything that browsers interpret as
   * such.
   */
  private static final Pattern LOCAL =
      Pattern.compile("/(?:[\\x21-\\x7e&&[^/\\\\]][\\x21-\\x7e&&[^\\\\]]{0,1000})?");

  private final PersonalPreferences preferences;

  PageAfterSignIn(PersonalPreferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    Language browser = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    if (browser != null) {
      preferences.keep(authentication.getName(), browser);
    }
    String next = local(request.getParameter(NEXT));
    response.sendRedirect(next == null ? request.getContextPath() + "/" : next);
  }

  /** Redirects to the sign-in page, which then leads back to the page of this request. */
  static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/sign-in" + query("?", page(request)));
  }

  /** Redirects to the sign-in page again. */
  static void askAgain(HttpServletRequest request, HttpServletResponse response, String reason)
      throws IOException {
    String next = local(request.getParameter(NEXT));
    response.sendRedirect(
        request.getContextPath() + "/sign-in?" + reason + (next == null ? "" : query("&", next)));
  }

  /** The path of the requested page; empty if the browser would not show the response as a page. */
  private static String page(HttpServletRequest request) {
    boolean shown =
        request.getMethod().equals("GET")
            && request.getHeader("HX-Request") == null
            && Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "").contains("text/html");
    String query = request.getQueryString();
    String next = local(request.getRequestURI() + (query == null ? "" : "?" + query));
    return shown && next != null ? next : "";
  }

  private static String query(String separator, String next) {
    return next.isEmpty() || next.equals("/")
        ? ""
        : separator + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  private static @Nullable String local(@Nullable String next) {
    return next != null && LOCAL.matcher(next).matches() ? next : null;
  }
}
