package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The language of a page that is written for somebody else than the person who is signed in. */
public final class PageLanguage {
  private static final String CHOSEN = PageLanguage.class.getName();

  private PageLanguage() {}

  /** Writes the response to the current request in the language of a customer. */
  public static void choose(Language language) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(CHOSEN, language, RequestAttributes.SCOPE_REQUEST);
  }

  static @Nullable Language of(HttpServletRequest request) {
    return request.getAttribute(CHOSEN) instanceof Language chosen ? chosen : null;
  }
}
