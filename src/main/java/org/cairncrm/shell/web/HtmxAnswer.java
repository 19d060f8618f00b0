package org.cairncrm.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Answers to actions: a page with scripts stays where it is and refreshes its parts. */
public final class HtmxAnswer {
  /** The header by which htmx names itself; a browser without scripts does not send it. */
  public static final String REQUEST = "HX-Request";

  private HtmxAnswer() {}

  /**
   * Answers an action that shows nothing by itself.
   *
   * @param page the page that a browser without scripts goes to
   * @param htmx the header {@link #REQUEST}; null without scripts
   */
  public static @Nullable String done(
      String page, @Nullable String htmx, HttpServletResponse response) {
    if (htmx == null) {
      return "redirect:" + page;
    }
    done(response);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    return null;
  }

  /** Lets the page close the dialog of the action and refresh its parts. */
  public static void done(HttpServletResponse response) {
    response.setHeader("HX-Trigger", "cairn:done");
  }
}
