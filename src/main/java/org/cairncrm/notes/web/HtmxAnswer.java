package org.cairncrm.notes.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The answer to an action: a page with scripts stays where it is and refreshes its parts. */
final class HtmxAnswer {
  private HtmxAnswer() {}

  /**
   * @param page the page that a browser without scripts goes to
   * @param htmx the header by which htmx names itself; null without scripts
   */
  static @Nullable String done(String page, @Nullable String htmx, HttpServletResponse response) {
    if (htmx == null) {
      return "redirect:" + page;
    }
    // the page may have begun to listen for changes only after this one
    response.setHeader("HX-Trigger", "cairn:done, cairn:changed");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    return null;
  }
}
