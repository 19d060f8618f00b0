package org.cairncrm.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages of the console, and of messages to customers. */
public enum Language {
  EN,
  PL,
  RO,
  IT;

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(Language::locale).toList();

  private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));

  public Locale locale() {
    return locale;
  }

  /** The language of a locale; English if the console does not have it. */
  public static Language of(@Nullable Locale locale) {
    for (Language language : values()) {
      if (locale != null && language.locale.getLanguage().equals(locale.getLanguage())) {
        return language;
      }
    }
    return EN;
  }

  /**
   * The best language for a header Accept-Language.
   *
   * @return null if the header is missing or unreadable, or names none of the languages
   */
  public static @Nullable Language accepted(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return null;
    }
    try {
      Locale best = Locale.lookup(LanguageRange.parse(header), LOCALES);
      return best == null ? null : of(best);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  /** The language of the page that is being written; English outside of a page. */
  public static Language ofPage() {
    LocaleContext context = LocaleContextHolder.getLocaleContext();
    return context == null ? EN : of(context.getLocale());
  }
}
