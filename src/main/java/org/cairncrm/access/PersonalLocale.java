package org.cairncrm.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.cairncrm.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;

/**
 * The language and the time zone of a request. Pages have those of the person, and without a person
 * the language of the browser; pages for customers have those of the customer ({@link
 * PageLanguage}); the API answers in English.
 */
@Component("localeResolver")
class PersonalLocale implements LocaleContextResolver {
  private static final String KEPT = PersonalLocale.class.getName();

  private final PersonalPreferences preferences;

  PersonalLocale(PersonalPreferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public LocaleContext resolveLocaleContext(HttpServletRequest request) {
    return found(request);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return found(request).getLocale();
  }

  private Found found(HttpServletRequest request) {
    if (request.getAttribute(KEPT) instanceof Found earlier) {
      return earlier;
    }
    Found found = new Found(request);
    request.setAttribute(KEPT, found);
    return found;
  }

  @Override
  public void setLocaleContext(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable LocaleContext localeContext) {
    throw new UnsupportedOperationException("The person chooses the language in their account");
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The person chooses the language in their account");
  }

  /** Looks the person up when a page first asks: most responses, such as styles, never ask. */
  private final class Found implements TimeZoneAwareLocaleContext {
    private final HttpServletRequest request;
    private final boolean page;
    private final @Nullable Language browser;
    private @Nullable Preferences own;

    private Found(HttpServletRequest request) {
      this.request = request;
      page = !Api.asks(request);
      browser = Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private Preferences own() {
      if (own == null) {
        own = page ? preferences.own() : Preferences.NONE;
      }
      return own;
    }

    @Override
    public Locale getLocale() {
      Language customer = PageLanguage.of(request);
      if (customer != null) {
        return customer.locale();
      }
      Language chosen = page ? own().language() : Language.EN;
      Language language = chosen == null ? browser : chosen;
      return (language == null ? Language.EN : language).locale();
    }

    @Override
    public @Nullable TimeZone getTimeZone() {
      String zone = own().zone();
      return zone == null ? null : TimeZone.getTimeZone(ZoneId.of(zone));
    }
  }
}
