package org.cairncrm.shared;

import com.ibm.icu.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * The texts of the console in all its languages. Texts with arguments are patterns of ICU, which
 * have the plural forms of each language: {@code {0, plural, one {# day} other {# days}}}. A text
 * that a language lacks, such as the name of an icon, is the English one.
 */
public final class MessageTexts implements MessageSource {
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

  /** Reads the texts of the folders, such as {@code messages}. */
  public MessageTexts(String... folders) {
    for (Language language : Language.values()) {
      Map<String, String> all = new ConcurrentHashMap<>();
      for (String folder : folders) {
        ModuleTexts.read(folder, language)
            .forEach((key, text) -> all.put(key.toString(), text.toString()));
      }
      texts.put(language, all);
      formats.put(language, new ConcurrentHashMap<>());
    }
  }

  @Override
  public @Nullable String getMessage(
      String code, Object @Nullable [] args, @Nullable String otherwise, @Nullable Locale locale) {
    String text = find(code, args, Language.of(locale));
    return text == null ? otherwise : text;
  }

  @Override
  public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
    String text = find(code, args, Language.of(locale));
    if (text == null) {
      throw new NoSuchMessageException(code, Language.of(locale).locale());
    }
    return text;
  }

  @Override
  public String getMessage(MessageSourceResolvable message, @Nullable Locale locale) {
    String[] codes = Objects.requireNonNullElse(message.getCodes(), new String[0]);
    for (String code : codes) {
      String text = find(code, message.getArguments(), Language.of(locale));
      if (text != null) {
        return text;
      }
    }
    String otherwise = message.getDefaultMessage();
    if (otherwise == null) {
      throw new NoSuchMessageException(String.join(", ", codes), Language.of(locale).locale());
    }
    return otherwise;
  }

  /** The text in the language of the page; null if there is none. */
  public @Nullable String find(String code, Object... args) {
    return find(code, args, Language.ofPage());
  }

  private @Nullable String find(String code, Object @Nullable [] args, Language language) {
    String own = Objects.requireNonNull(texts.get(language)).get(code);
    if (own == null && language != Language.EN) {
      return find(code, args, Language.EN);
    }
    return own == null || args == null || args.length == 0 ? own : format(own, args, language);
  }

  /**
   * Fills in a pattern of ICU.
   *
   * @param arguments an array for numbered arguments, or a map for named ones
   * @throws IllegalArgumentException when the pattern or an argument does not fit
   */
  public String format(String pattern, Object arguments, Language language) {
    MessageFormat format =
        Objects.requireNonNull(formats.get(language))
            .computeIfAbsent(pattern, text -> new MessageFormat(text, language.locale()));
    synchronized (format) {
      return format.format(arguments);
    }
  }
}
