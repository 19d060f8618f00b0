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

  /**
   * Leads to the sign-in page, which then leads back to the page of this request, or to the page
   * that sent it.
   */
  static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String next = page(request);
    String ended = hasEnded(request) ? "ended" : "";
    String query = ended + query(ended.isEmpty() ? "" : "&", next);
    String signIn = request.getContextPath() + "/sign-in" + (query.isEmpty() ? "" : "?" + query);
    if (isPart(request)) {
      // htmx follows a redirect itself, and would show the sign-in page within the page
      response.setHeader("HX-Redirect", signIn);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(signIn);
    }
  }

  /** Whether the request came from a page of somebody who was signed in. */
  private static boolean hasEnded(HttpServletRequest request) {
    return !isSignIn(request)
        && (!request.getMethod().equals("GET")
            || isPart(request)
            || request.getRequestedSessionId() != null);
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return request.getRequestURI().equals(request.getContextPath() + "/sign-in");
  }

  /** Whether htmx sent the request, for a part of a page. */
  static boolean isPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  /** The page that sent the request; null if the browser does not say. */
  static @Nullable String sender(HttpServletRequest request) {
    String address =
        Objects.requireNonNullElse(
            request.getHeader("HX-Current-URL"),
            Objects.toString(request.getHeader(HttpHeaders.REFERER), ""));
    int path = address.indexOf('/', address.indexOf("://") + 3);
    // with its fragment, the address could be the one that is shown, which a browser does not load
    // again
    return path < 0 ? null : local(address.substring(path).replaceFirst("#.*", ""));
  }

  /** Redirects to the sign-in page again. */
  static void askAgain(HttpServletRequest request, HttpServletResponse response, String reason)
      throws IOException {
    String next = local(request.getParameter(NEXT));
    response.sendRedirect(
        request.getContextPath() + "/sign-in?" + reason + (next == null ? "" : query("&", next)));
  }

  /**
   * The path of the requested page, or of the page that sent the request if the browser would not
   * show the response as a page; empty if that is unknown.
   */
  private static String page(HttpServletRequest request) {
    if (isSignIn(request)) {
      return Objects.requireNonNullElse(local(request.getParameter(NEXT)), "");
    }
    boolean shown =
        request.getMethod().equals("GET")
            && !isPart(request)
            && Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "").contains("text/html");
    String query = request.getQueryString();
    String next =
        shown
            ? local(request.getRequestURI() + (query == null ? "" : "?" + query))
            : sender(request);
    return Objects.requireNonNullElse(next, "");
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
